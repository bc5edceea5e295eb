package dev.parley.gateway.call;

import dev.parley.api.call.CallEvent;
import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.CallRecording;
import dev.parley.api.dialog.HandOver;
import io.netty.util.concurrent.EventExecutor;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call, from its answer to its end: joins the leg, the dialog, the playout, the recording. On the call's loop only. */
public final class CallSession implements LegListener {

    private static final Logger log = LoggerFactory.getLogger(CallSession.class);

    /** How long the carrier may take to confirm that the call is over. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /** An exception's message may be anything. */
    private static final int LONGEST_DETAIL = 1000;

    private final CallInfo call;
    private final CallPlan plan;
    private final CallLeg leg;
    private final CallServices services;
    private final Consumer<CallSession> gone;
    private final CallLoop loop;
    private final CallLedger ledger;
    private final Playout playout;
    private final CallDriver driver;
    private final Masking masking;
    private final SentAudio sentAudio;
    private final CallRecorder recorder;
    private final Map<String, Object> variables = new ConcurrentHashMap<>();

    private @Nullable Future<?> deadline;
    private @Nullable Future<?> watch;
    private boolean framesCame;
    private boolean carrierReady = true;
    private @Nullable EndReason leaving;
    private String leavingDetail = "";
    private @Nullable HandOver handOver;
    private boolean released;
    private boolean ended;

    CallSession(
            CallInfo call,
            CallPlan plan,
            CallLeg leg,
            EventExecutor executor,
            CallServices services,
            Consumer<CallSession> gone) {
        this.call = call;
        this.plan = plan;
        this.leg = leg;
        this.services = services;
        this.gone = gone;
        this.loop = new CallLoop(executor, call.startedAt());
        this.masking = new Masking(loop);
        this.ledger = new CallLedger(call, loop, services, masking);
        this.sentAudio = new SentAudio(
                call.format(), plan.playout().lead().plus(plan.playout().lead()));
        this.recorder = new CallRecorder(call, loop, services, masking, sentAudio);
        switch (plan.talk()) {
            case CallPlan.Words words -> {
                EchoGuard echo = new EchoGuard(call.format());
                this.playout = playout(words.prompts(), List.of(echo, sentAudio));
                this.driver = new DialogDriver(
                        this, words, loop, leg, playout, echo, ledger, recorder, services.dialogThreads(), variables);
            }
            case CallPlan.Audio audio -> {
                // It listens for no voice that an echo could be taken for, and begins no recording.
                this.playout = playout(PromptAudio.NONE, plan.recorded() ? List.of(sentAudio) : List.of());
                this.driver = new AudioDriver(this, playout, audio.dialog());
            }
        }
    }

    private Playout playout(PromptAudio prompts, List<SentListener> sentListeners) {
        return new Playout(leg, call.format(), loop, plan.playout(), prompts, sentListeners, ledger);
    }

    /** The call's numbers, metadata and format. */
    public CallInfo call() {
        return call;
    }

    void start() {
        services.events().accept(new CallEvent.CallStarted(call, loop.instant()));
        deadline = loop.after(plan.maxDuration(), () -> hangUpNow(EndReason.TOO_LONG, ""));
        watch = loop.after(plan.stalledTimeout(), this::watch);
        if (plan.recorded()) {
            recorder.start();
        }
        guarded(driver::start);
    }

    /** Looks, once in a while, whether the carrier still sends and takes audio. */
    private void watch() {
        boolean ready = leg.ready();
        if (!framesCame || !(ready || carrierReady)) {
            String what = framesCame ? "the carrier takes no audio" : "the carrier sends no audio";
            finish(EndReason.CONNECTION_LOST, what);
            leg.close();
            return;
        }
        framesCame = false;
        carrierReady = ready;
        watch = loop.after(plan.stalledTimeout(), this::watch);
    }

    @Override
    public void audio(ByteBuffer frame) {
        if (ended) {
            return;
        }
        framesCame = true;
        recorder.frame(frame);
        if (leaving == null) {
            // As guarded() does, without a closure for every frame.
            try {
                driver.frame(frame);
            } catch (Throwable failure) {
                broken(failure);
            }
        }
    }

    @Override
    public void digitStarted(char digit) {
        masking.pressed(digit);
        recorder.keyDown();
        if (leaving == null) {
            guarded(() -> driver.digitStarted(digit));
        }
    }

    @Override
    public void digitEnded(char digit) {
        recorder.keyUp();
        if (leaving == null) {
            guarded(() -> driver.digitEnded(digit));
        }
    }

    @Override
    public void playbackStarted(String id) {
        sentAudio.started(id);
        playout.started(id);
    }

    @Override
    public void playbackCompleted(String id) {
        playout.completed(id);
    }

    @Override
    public void cleared(String id) {
        log.trace("call {}: buffer cleared ({})", call.id(), id);
    }

    @Override
    public void pressStarted(String id) {
        log.trace("call {}: digits sound ({})", call.id(), id);
    }

    @Override
    public void pressCompleted(String id) {
        guarded(() -> driver.pressCompleted(id));
    }

    @Override
    public void depth(int depth, int size) {
        log.debug("call {}: the carrier's buffer holds {} of {}", call.id(), depth, size);
    }

    @Override
    public void error(String id, String message) {
        log.warn("call {}: the carrier reports an error with '{}': {}", call.id(), id, message);
        anomaly("carrier-error");
    }

    @Override
    public void ended(EndReason reason, String detail) {
        if (leaving != null) {
            finish(leaving, leavingDetail.isEmpty() ? detail : leavingDetail);
        } else {
            finish(reason, detail);
        }
    }

    /** Hangs up once everything has been heard. */
    void hangUp(EndReason reason, String detail) {
        playout.whenIdle(() -> leave(reason, detail, leg::hangUp));
    }

    /** Hangs up now. */
    void hangUpNow(EndReason reason, String detail) {
        leave(reason, detail, leg::hangUp);
    }

    /** Leaves the call to somebody else once everything has been heard. */
    void handOver(HandOver target) {
        playout.whenIdle(() -> {
            if (leaving == null) {
                handOver = target;
            }
            leave(EndReason.HANDED_OVER, "", () -> leg.handOver(target));
        });
    }

    /** The call's recording, for its dialog. */
    CallRecording recording() {
        return new RecordingControl(loop, recorder);
    }

    /** A failure as the log and the record may have it: its message may quote what the caller said in a pause of the recording. */
    Throwable tellable(Throwable failure) {
        return masking.used() ? WordlessFailure.of(failure) : failure;
    }

    void anomaly(String name) {
        services.anomalies().accept(name);
    }

    private void leave(EndReason reason, String detail, Runnable farewell) {
        if (leaving != null || ended) {
            return;
        }
        leaving = reason;
        leavingDetail = detail;
        release(reason);
        deadline = loop.after(FAREWELL, () -> {
            anomaly("farewell-not-confirmed");
            leg.close();
            finish(reason, detail);
        });
        try {
            farewell.run();
        } catch (RuntimeException failure) {
            log.error("call {}: the carrier could not be told of the end", call.id(), failure);
            leg.close();
            finish(reason, detail);
        }
    }

    private void finish(EndReason reason, String detail) {
        String told = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…";
        if (ended) {
            return;
        }
        ended = true;
        if (!released) {
            release(reason);
        } else if (deadline != null) {
            deadline.cancel(false);
        }
        try {
            report(reason, told);
        } finally {
            gone.accept(this);
        }
    }

    private void report(EndReason reason, String detail) {
        services.events().accept(new CallEvent.CallEnded(call, loop.instant(), reason, detail));
        services.records()
                .accept(new CallRecord(
                        call,
                        plan.dialog(),
                        loop.instant(),
                        reason,
                        detail,
                        ledger.transcript(),
                        ledger.turns(),
                        variables,
                        recorder.close(),
                        Optional.ofNullable(handOver),
                        Optional.empty()));
    }

    /** Lets go of the dialog, the engines and whoever waits. */
    private void release(EndReason reason) {
        released = true;
        if (deadline != null) {
            deadline.cancel(false);
        }
        if (watch != null) {
            watch.cancel(false);
        }
        loop.end(reason);
        try {
            driver.ended(reason);
        } catch (Throwable failure) {
            log.warn("call {}: the dialog failed at the end of the call", call.id(), tellable(failure));
        }
        playout.close(reason);
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (Throwable failure) {
            // Whatever a plugin throws ends its call and nothing else.
            broken(failure);
        }
    }

    private void broken(Throwable failure) {
        Throwable told = tellable(failure);
        log.warn("call {}: failed", call.id(), told);
        hangUpNow(EndReason.DIALOG_FAILED, told.toString());
    }
}
