package dev.parley.gateway.carrier;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyCallEndedMessage.ReasonCode;
import io.grpc.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * One call, with its caller. Sends a frame every 20 ms, also while the caller is silent, and plays what the bot sends.
 *
 * <p>Thread-safe; every method returns at once. Futures complete on the call's clock: what hangs on them must not block.
 * Once the call is over, methods do nothing and their futures are cancelled.
 */
public final class SimulatedCall {

    private static final Duration FRAME = Duration.ofMillis(20);
    private static final Pattern KEYS = Pattern.compile("[0-9*#a-dA-D]+");

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
    private long framesSent;
    private long framesDropped;
    private long worstDelay;
    private CallEnd.How how = CallEnd.How.FAILED;
    private Optional<ReasonCode> reason = Optional.empty();
    private Optional<String> actionUrl = Optional.empty();
    private String detail = "";

    SimulatedCall(
            CallRequest request, CarrierSettings settings, CallClock clock, Line line, boolean raw, CallerEar ear) {
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

    void open() {
        post(() -> line.open(new LineEvents()));
    }

    /** What was asked for. */
    public CallRequest request() {
        return request;
    }

    /** When the stream came up; fails if it did not. */
    public CompletableFuture<Instant> started() {
        return started;
    }

    /** How the stream ended; never fails. */
    public CompletableFuture<CallEnd> ended() {
        return ended;
    }

    /**
     * Says something, after what is being said already.
     *
     * @param audio in the call's format, 16-bit samples little-endian; not to be changed afterwards
     * @return when the last of it had been spoken
     * @throws IllegalArgumentException if the audio does not hold whole samples
     */
    public CompletableFuture<Instant> speak(byte[] audio) {
        if (audio.length % request.format().encoding().bytesPerSample() != 0) {
            throw new IllegalArgumentException(audio.length + " bytes are not whole samples of "
                    + request.format().contentType());
        }
        CompletableFuture<Instant> spoken = new CompletableFuture<>();
        post(() -> {
            if (ongoing()) {
                caller.speak(audio, spoken);
            } else {
                spoken.cancel(false);
            }
        });
        return spoken;
    }

    /**
     * Presses keys, after those being pressed already.
     *
     * @param digits {@code 0-9 * # a-d}, at least one
     * @return when the last key was released
     * @throws IllegalArgumentException if there is none, or one that no phone has
     */
    public CompletableFuture<Instant> press(String digits) {
        if (!KEYS.matcher(digits).matches()) {
            throw new IllegalArgumentException("'" + digits + "' is not of 0-9 * # a-d");
        }
        CompletableFuture<Instant> released = new CompletableFuture<>();
        post(() -> {
            if (ongoing()) {
                caller.press(digits, released);
            } else {
                released.cancel(false);
            }
        });
        return released;
    }

    /** The caller hangs up. */
    public void hangUp() {
        hangUp(ReasonCode.CALLER_DISCONNECT, "the caller hung up");
    }

    /** The call ends for a reason of the caller's or the carrier's own. */
    public void hangUp(ReasonCode code, String words) {
        post(() -> {
            if (state == State.DIALLING) {
                abandon(CallEnd.How.HUNG_UP, words);
            } else {
                endCall(CallEnd.How.HUNG_UP, code, words);
            }
        });
    }

    /** Breaks the connection without a word, as a failing network does. */
    public void cut() {
        post(() -> {
            if (state != State.OVER) {
                line.cut();
                abandon(CallEnd.How.CUT, "the connection was cut");
            }
        });
    }

    /** Cancels the stream without announcing the end of the call. */
    public void cancel() {
        post(() -> abandon(CallEnd.How.CUT, "the stream was cancelled"));
    }

    /** Sends any message, however little it fits: for playing a carrier that behaves badly. */
    public void send(PlatformMessage message) {
        post(() -> line.send(message));
    }

    /** Ends the carrier's side of the stream without announcing the end of the call. */
    public void complete() {
        post(line::complete);
    }

    /** Lets somebody else listen, from now on. */
    public void listen(CallerEar ear) {
        post(() -> ears.add(ear));
    }

    /**
     * Records the call from now on: WAV, 16-bit, left the caller, right the bot as heard. The file grows while the call
     * runs, and is always readable.
     *
     * @return the file, complete; fails if it cannot be written
     */
    public CompletableFuture<Path> record(Path file) {
        StereoRecording recording = new StereoRecording(file, request.format());
        post(() -> {
            if (ongoing()) {
                ears.add(recording);
            } else {
                recording.finish();
            }
        });
        return recording.written();
    }

    private boolean ongoing() {
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
        said = caller.frame(at);
        byte[] heard = bot.frame(at);
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
        ears.ended(end, clock.instant(clock.nanos()));
        ended.complete(end);
    }

    private void post(Runnable task) {
        clock.execute(() -> guard(task));
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
