package dev.parley.gateway.carrier;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyCallEndedMessage.ReasonCode;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One call's stream from its first message to its last. Touched on the call's clock only, but for {@link #post}. */
final class CallStream {

    private static final Duration FRAME = Duration.ofMillis(20);

    private enum State {
        DIALLING,
        LIVE,
        CLOSING,
        OVER
    }

    private final CallRequest request;
    private final CarrierSettings settings;
    private final CallClock clock;
    private final Line line;
    private final boolean raw;
    private final Ears ears = new Ears();
    private final WireAudio wire;
    private final CallerSide caller;
    private final BotSide bot;
    private final CompletableFuture<Instant> started = new CompletableFuture<>();
    private final CompletableFuture<CallEnd> ended = new CompletableFuture<>();

    private State state = State.DIALLING;
    private long start;
    private long frame;
    private byte[] said = new byte[0];
    private Surroundings surroundings = Surroundings.QUIET;
    private long framesSent;
    private long framesDropped;
    private long worstDelay;
    private CallEnd.How how = CallEnd.How.FAILED;
    private Optional<ReasonCode> reason = Optional.empty();
    private Optional<String> actionUrl = Optional.empty();
    private String detail = "";

    CallStream(CallRequest request, CarrierSettings settings, CallClock clock, Line line, boolean raw, CallerEar ear) {
        this.request = request;
        this.settings = settings;
        this.clock = clock;
        this.line = line;
        this.raw = raw;
        ears.add(ear);
        int frameBytes = request.format().bytes(FRAME);
        wire = new WireAudio(request.format(), settings.l16Order());
        caller = new CallerSide(request.format(), frameBytes, settings, clock, line::send);
        bot = new BotSide(request.format(), frameBytes, settings, clock, line::send, ears);
    }

    CompletableFuture<Instant> started() {
        return started;
    }

    CompletableFuture<CallEnd> ended() {
        return ended;
    }

    void open() {
        line.open(new LineEvents());
    }

    void speak(byte[] audio, CompletableFuture<Instant> spoken) {
        if (ongoing()) {
            caller.speak(audio, spoken);
        } else {
            spoken.cancel(false);
        }
    }

    void press(String digits, CompletableFuture<Instant> released) {
        if (ongoing()) {
            caller.press(digits, released);
        } else {
            released.cancel(false);
        }
    }

    void surround(Surroundings changed) {
        surroundings = changed;
    }

    void hangUp(ReasonCode code, String words) {
        if (state == State.DIALLING) {
            abandon(CallEnd.How.HUNG_UP, words);
        } else {
            endCall(CallEnd.How.HUNG_UP, code, words);
        }
    }

    void cut() {
        if (state != State.OVER) {
            line.cut();
            abandon(CallEnd.How.CUT, "the connection was cut");
        }
    }

    void cancel() {
        abandon(CallEnd.How.CUT, "the stream was cancelled");
    }

    void send(PlatformMessage message) {
        if (state != State.OVER) {
            line.send(message);
        }
    }

    void complete() {
        if (state != State.OVER) {
            line.complete();
        }
    }

    void listen(CallerEar ear) {
        if (state != State.OVER) {
            ears.add(ear);
        }
    }

    boolean ongoing() {
        return state == State.DIALLING || state == State.LIVE;
    }

    private void tick() {
        if (state != State.LIVE) {
            return;
        }
        long now = clock.nanos();
        worstDelay = Math.max(worstDelay, now - due());
        // After a stall all missed frames follow at once, as from any real-time source.
        while (state == State.LIVE && due() <= now) {
            if (frame > 0) {
                endFrame();
            }
            beginFrame();
        }
        clock.at(due(), () -> guard(this::tick));
    }

    private long due() {
        return start + frame * FRAME.toNanos();
    }

    private void beginFrame() {
        long at = due();
        frame++;
        byte[] voice = caller.frame(at);
        byte[] heard = bot.frame(at);
        said = surroundings.mix(voice, heard);
        if (said.length != voice.length) {
            throw new IllegalStateException("surroundings made " + said.length + " bytes of " + voice.length);
        }
        ears.frame(heard, said, bot.audible());
    }

    private void endFrame() {
        Instant end = clock.instant(due());
        if (line.ready()) {
            line.send(Notices.audio(wire.send(said), end.minus(FRAME), end, (int) frame));
            framesSent++;
        } else {
            framesDropped++;
        }
        caller.frameOver(end);
        bot.frameOver();
    }

    private void endCall(CallEnd.How by, ReasonCode code, String words) {
        if (state == State.LIVE) {
            reason = Optional.of(code);
            line.send(Notices.callEnded(request.callId(), code, words));
            endStream(by, words);
        }
    }

    private void endStream(CallEnd.How by, String words) {
        state = State.CLOSING;
        how = by;
        detail = words;
        line.complete();
        clock.at(clock.nanos() + settings.closeGrace().toNanos(), () -> guard(() -> finish(Status.DEADLINE_EXCEEDED)));
    }

    private void abandon(CallEnd.How by, String words) {
        if (state != State.OVER) {
            how = by;
            detail = words;
            line.cancel();
            finish(Status.CANCELLED);
        }
    }

    private void finish(Status status) {
        if (state == State.OVER) {
            return;
        }
        state = State.OVER;
        line.close();
        caller.end();
        CallEnd end = new CallEnd(
                how,
                reason,
                status.getCode(),
                detail,
                actionUrl,
                new CallQuality(framesSent, framesDropped, bot.gaps(), Duration.ofNanos(worstDelay)));
        started.completeExceptionally(new IllegalStateException("the stream did not come up: " + detail));
        try {
            ears.ended(end, clock.instant(clock.nanos()));
        } finally {
            ended.complete(end);
        }
    }

    /** Runs a task on the clock; if it fails, so does the call. */
    void post(Runnable task) {
        if (ended.isDone()) {
            // Nothing changes any more, and the clock may have stopped.
            task.run();
        } else {
            clock.execute(() -> guard(task));
        }
    }

    private void guard(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            abandon(CallEnd.How.FAILED, e.toString());
        }
    }

    private final class LineEvents implements Line.Events {

        @Override
        public void connected() {
            post(() -> {
                if (state == State.DIALLING) {
                    state = State.LIVE;
                    start = clock.nanos();
                    ears.started(clock.instant(start));
                    started.complete(clock.instant(start));
                    if (!raw) {
                        line.send(Notices.callStarted(request));
                        tick();
                    }
                }
            });
        }

        @Override
        public void received(AppMessage message, Runnable next) {
            post(() -> {
                if (ongoing()) {
                    ears.received(message, clock.instant(clock.nanos()));
                    if (!raw) {
                        obey(message);
                    }
                }
                next.run();
            });
        }

        private void obey(AppMessage message) {
            switch (message.getPayloadCase()) {
                case AUDIO_DATA -> bot.play(message.getAudioData());
                case CLEAR_AUDIO_BUFFER -> bot.clear(message.getClearAudioBuffer());
                case DTMF_DATA -> bot.press(message.getDtmfData());
                case QUERY_BUFFER -> bot.query(message.getQueryBuffer());
                case TERMINATE_CALL ->
                    endCall(CallEnd.How.TERMINATED, ReasonCode.APPLICATION_DISCONNECT, "the application hung up");
                case END_STREAM -> {
                    if (settings.endStreamHonoured()) {
                        actionUrl = Optional.of(message.getEndStream().getActionUrl())
                                .filter(url -> !url.isEmpty());
                        endStream(CallEnd.How.LEFT, "the application ended the stream");
                    }
                }
                case PAYLOAD_NOT_SET -> {}
            }
        }

        @Override
        public void closed(Status status) {
            post(() -> {
                if (ongoing()) {
                    how = status.isOk() ? CallEnd.How.LEFT : CallEnd.How.FAILED;
                    detail = status.isOk() ? "the application closed the stream" : status.toString();
                }
                finish(status);
            });
        }
    }
}
