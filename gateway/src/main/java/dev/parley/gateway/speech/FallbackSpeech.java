package dev.parley.gateway.speech;

import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.Word;
import dev.parley.gateway.call.EngineWatcher;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One text, spoken by one engine or, when that fails, another. All that happens to it happens one at a time. */
final class FallbackSpeech implements Synthesis {

    private final Ranking<SpeechSynthesizer> engines;
    private final FallbackSettings settings;
    private final SynthesisRequest request;
    private final SynthesisListener listener;
    private final ScheduledExecutorService timer;
    private final Attempts<SpeechSynthesizer> attempts;
    private final OneAtATime turn = new OneAtATime();
    private final BooleanSupplier closed;
    private volatile boolean cancelled;
    private @Nullable Attempt current;

    /** Which engine has spoken last, or should have. */
    private Ranked<SpeechSynthesizer> serving;

    private @Nullable Future<?> alarm;

    /** The audio that has been passed on, of all attempts. */
    private long madeBytes;

    FallbackSpeech(
            Ranking<SpeechSynthesizer> engines,
            FallbackSettings settings,
            SynthesisRequest request,
            SynthesisListener listener,
            ScheduledExecutorService timer,
            BooleanSupplier closed) {
        this.engines = engines;
        this.settings = settings;
        this.request = request;
        this.listener = listener;
        this.timer = timer;
        this.closed = closed;
        this.attempts = new Attempts<>(engines);
        this.serving = attempts.best();
    }

    void begin() {
        turn.runBriefly(() -> begin(serving, ""));
    }

    @Override
    public void cancel() {
        cancelled = true;
        turn.runBriefly(this::leave);
    }

    private void begin(Ranked<SpeechSynthesizer> engine, String reason) {
        if (unwanted()) {
            return;
        }
        Attempt attempt = new Attempt(engine);
        try {
            attempt.begin();
        } catch (SpeechException refusal) {
            lost(engine, refusal);
            return;
        }
        current = attempt;
        if (!engine.equals(serving)) {
            if (listener instanceof EngineWatcher watcher) {
                watcher.engineChanged(serving.name(), engine.name(), reason);
            }
            serving = engine;
        }
        await(attempt, settings.firstAudio(), 0);
    }

    private Duration made() {
        return request.format().duration(madeBytes);
    }

    private boolean unwanted() {
        return cancelled || closed.getAsBoolean();
    }

    /** The engine under way, if any, is no longer wanted. */
    private void leave() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
        Attempt leaving = current;
        current = null;
        if (leaving != null) {
            leaving.end();
        }
    }

    private void lost(Ranked<SpeechSynthesizer> engine, SpeechException failure) {
        leave();
        Optional<Attempts.Next<SpeechSynthesizer>> next = attempts.after(engine, failure, System.nanoTime());
        if (next.isEmpty()) {
            listener.failed(failure);
            return;
        }
        if (listener instanceof EngineWatcher watcher) {
            watcher.engineFailed(failure);
        }
        String reason = failure.kind().name();
        if (next.get().delay().isZero()) {
            begin(next.get().engine(), reason);
        } else {
            later(next.get().delay(), () -> begin(next.get().engine(), reason));
        }
    }

    /** An engine that has others behind it may not be silent for long: noticed within twice the patience. */
    private void await(Attempt attempt, Duration patience, int chunks) {
        if (engines.standIn(attempt.engine).isPresent()) {
            later(patience, () -> {
                if (attempt != current) {
                    return;
                }
                if (attempt.chunks > chunks) {
                    await(attempt, settings.nextAudio(), attempt.chunks);
                } else {
                    SpeechException silent = new SpeechException(
                            SpeechException.Kind.UNAVAILABLE,
                            attempt.engine + " has made no audio for " + patience.toMillis() + " ms");
                    attempt.engine.state().failed(silent);
                    lost(attempt.engine, silent);
                }
            });
        }
    }

    /** Not on the timer's thread, which a listener might hold up. */
    private void later(Duration delay, Runnable task) {
        if (alarm != null) {
            alarm.cancel(false);
        }
        try {
            alarm = timer.schedule(
                    () -> Thread.ofVirtual().name("fallback").start(() -> turn.run(task)),
                    delay.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException gone) {
            // The gateway is shutting down.
        }
    }

    /** One engine's attempt at the text. */
    private final class Attempt implements SynthesisListener {

        private final Ranked<SpeechSynthesizer> engine;
        private final Duration start = made();
        private final Queue<Word> words = new ArrayDeque<>();
        private Synthesis underWay = () -> {};
        private int chunks;

        Attempt(Ranked<SpeechSynthesizer> engine) {
            this.engine = engine;
        }

        /** @throws SpeechException if the engine refuses */
        void begin() {
            try {
                SynthesisRequest suited = FallbackSynthesizer.suited(request, engine, engines.first());
                underWay = engine.engine().synthesize(suited, this);
            } catch (RuntimeException | LinkageError failure) {
                throw engine.state().failure(failure);
            }
        }

        /** What it still reports falls. */
        void end() {
            underWay.cancel();
        }

        @Override
        public void audio(ByteBuffer chunk) {
            report(() -> {
                chunks++;
                madeBytes += chunk.remaining();
                tellWords(false);
                listener.audio(chunk);
            });
        }

        @Override
        public void word(Word word) {
            report(() -> words.add(word.later(start)));
        }

        @Override
        public void completed() {
            report(() -> {
                tellWords(true);
                leave();
                listener.completed();
            });
        }

        @Override
        public void failed(SpeechException failure) {
            report(() -> lost(engine, failure));
        }

        /** Words count from the first audio of all, and are told just before theirs: what is never made is never told. */
        private void tellWords(boolean all) {
            while (!words.isEmpty() && (all || words.element().start().compareTo(made()) < 0)) {
                listener.word(words.remove());
            }
        }

        private void report(Runnable report) {
            turn.run(() -> {
                if (this == current && !unwanted()) {
                    report.run();
                }
            });
        }
    }
}
