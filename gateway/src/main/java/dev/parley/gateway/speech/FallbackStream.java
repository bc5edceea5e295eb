package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.Transcript;
import dev.parley.gateway.call.Alarm;
import dev.parley.gateway.call.CallLoop;
import dev.parley.gateway.call.CallRecognizer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call's stream, made of one engine's after another's: the next takes over when one fails, falls silent or has reached its
 * limit, and gets the audio that no final result has come for, so that nothing is lost and nothing comes twice. On the call's
 * loop only.
 */
final class FallbackStream implements CallRecognizer.Stream, EngineStream.Listener {

    /** At this age an engine's stream is given up when nobody speaks, rather than in the middle of an utterance later. */
    private static final double OLD = 0.9;

    /** After so long without the caller's audio, silence is no longer sent in its place. */
    private static final long REST_NANOS = 10_000_000_000L;

    /** The longest that words which are not final keep an engine from resting. */
    private static final long LATEST_REST_NANOS = 30_000_000_000L;

    private final Ranking<SpeechRecognizer> engines;
    private final FallbackSettings settings;
    private final RecognitionRequest request;
    private final CallLoop loop;
    private final CallRecognizer.Listener listener;
    private final UnheardAudio unheard;
    private final Attempts<SpeechRecognizer> attempts;
    private final SilenceWatch silence;
    private final Alarm retry;
    private final Alarm answer;
    private final Alarm idle;

    private @Nullable EngineStream part;

    /** Which engine has served last, or should have. */
    private Ranked<SpeechRecognizer> serving;

    /** Whether no engine is wanted until the caller's next audio. */
    private boolean resting;

    private boolean closed;

    /** When the caller's audio last came, and when any. */
    private long lastAudio;

    private long lastFed;

    FallbackStream(
            FallbackRecognizer recognizer,
            RecognitionRequest request,
            CallLoop loop,
            CallRecognizer.Listener listener) {
        this.engines = recognizer.engines();
        this.settings = recognizer.settings();
        this.request = request;
        this.loop = loop;
        this.listener = listener;
        this.unheard = new UnheardAudio(request.format(), recognizer.interimResults(), recognizer.limit());
        this.silence = new SilenceWatch(settings);
        this.attempts = new Attempts<>(engines);
        this.retry = new Alarm(loop);
        this.answer = new Alarm(loop);
        this.idle = new Alarm(loop);
        lastAudio = loop.nanos();
        lastFed = lastAudio;
        serving = attempts.best();
        begin(serving, "");
    }

    @Override
    public void audio(ByteBuffer frame, boolean voiced) {
        if (closed) {
            return;
        }
        lastAudio = loop.nanos();
        lastFed = lastAudio;
        unheard.add(frame, voiced);
        EngineStream current = part;
        if (current != null) {
            int bytes = frame.remaining();
            current.audio(frame);
            if (voiced) {
                watch(current, bytes);
            }
            renewIfOld(current);
        } else {
            wake();
        }
    }

    private void wake() {
        if (resting) {
            resting = false;
            begin(attempts.best(), "it had rested");
        }
    }

    @Override
    public void endUtterance() {
        if (closed) {
            return;
        }
        unheard.endUtterance();
        EngineStream current = part;
        if (current != null) {
            current.endUtterance();
            awaitAnswer();
        } else {
            wake();
        }
    }

    @Override
    public void close() {
        closed = true;
        leave();
        retry.cancel();
    }

    private void leave() {
        answer.cancel();
        idle.cancel();
        EngineStream leaving = part;
        part = null;
        if (leaving != null) {
            leaving.close();
        }
    }

    private void begin(Ranked<SpeechRecognizer> engine, String reason) {
        EngineStream next = new EngineStream(engine, request.format(), unheard.startNanos(), loop, this);
        silence.begins();
        try {
            next.open(request);
        } catch (SpeechException refusal) {
            // Later, since whoever opens the stream does not have it yet.
            loop.execute(() -> lost(engine, refusal));
            return;
        }
        part = next;
        if (!engine.equals(serving)) {
            listener.engineChanged(serving.name(), engine.name(), reason);
            serving = engine;
        }
        unheard.replay(next);
        if (unheard.awaited()) {
            awaitAnswer();
        }
        if (!next.limits().idle().isZero()) {
            watchIdle(next);
        }
    }

    /** An engine cannot be had, or not any more. */
    private void lost(Ranked<SpeechRecognizer> engine, SpeechException failure) {
        if (closed) {
            return;
        }
        Optional<Attempts.Next<SpeechRecognizer>> next = attempts.after(engine, failure, loop.nanos());
        if (next.isEmpty() || failure.kind() != SpeechException.Kind.STREAM_LIMIT) {
            listener.engineFailed(failure);
        }
        if (next.isEmpty()) {
            close();
            listener.failed(failure);
        } else if (next.get().delay().isZero()) {
            begin(next.get().engine(), failure.kind().name());
        } else {
            retry.set(
                    next.get().delay(),
                    () -> begin(next.get().engine(), failure.kind().name()));
        }
    }

    /** Voice that brings no words may be noise, or the engine is silent: another engine will tell. */
    private void watch(EngineStream current, int bytes) {
        if (!silence.silent(request.format().nanos(bytes)) || !hearsInterims(current)) {
            return;
        }
        Optional<Ranked<SpeechRecognizer>> other = engines.standIn(current.engine());
        if (other.isPresent()) {
            silence.suspects(current.engine(), unheard.endNanos());
            leave();
            begin(other.get(), "no result for " + silence.patience().toMillis() + " ms of speech");
        }
    }

    private static boolean hearsInterims(EngineStream stream) {
        return stream.engine().engine().capabilities().interimResults();
    }

    private void renewIfOld(EngineStream current) {
        if (part == current) {
            double age = current.age();
            if (age >= 1 || (age >= OLD && unheard.quiet())) {
                leave();
                begin(attempts.best(), "its time was up");
            }
        }
    }

    private void awaitAnswer() {
        answer.set(settings.answer(), () -> {
            EngineStream silent = part;
            if (silent != null && engines.standIn(silent.engine()).isPresent()) {
                SpeechException failure = new SpeechException(
                        SpeechException.Kind.UNAVAILABLE,
                        silent.engine() + " has not answered for "
                                + settings.answer().toMillis() + " ms");
                leave();
                silent.engine().state().failed(failure);
                lost(silent.engine(), failure);
            }
        });
    }

    /** While the caller is not to be heard, in the middle of an utterance, the engine gets silence. */
    private void watchIdle(EngineStream current) {
        long pause = current.limits().idle().toNanos() / 2;
        long since = loop.nanos() - lastFed;
        idle.set(since < pause ? pause - since : pause, () -> {
            if (part != current) {
                return;
            }
            long now = loop.nanos();
            if (current.underWay() && now - lastFed >= pause) {
                boolean tired = now - lastAudio >= (unheard.interim() ? LATEST_REST_NANOS : REST_NANOS);
                if (tired || unheard.quiet()) {
                    leave();
                    resting = true;
                    return;
                }
                sendSilence(current, now - lastFed);
                lastFed = now;
            }
            watchIdle(current);
        });
    }

    private void sendSilence(EngineStream current, long nanos) {
        AudioFormat format = request.format();
        byte[] piece = new byte[format.bytes(Duration.ofMillis(100))];
        Arrays.fill(piece, format.silence());
        for (long sent = 0; sent < nanos; sent += format.nanos(piece.length)) {
            unheard.add(ByteBuffer.wrap(piece), false);
            current.audio(ByteBuffer.wrap(piece));
        }
    }

    // What the engine reports.

    @Override
    public void transcript(EngineStream from, Transcript transcript) {
        boolean news = silence.heard(from.engine(), transcript);
        unheard.heard(transcript);
        if (transcript.isFinal()) {
            attempts.succeeded();
        }
        if (unheard.awaited()) {
            awaitAnswer();
        }
        if (news) {
            listener.transcript(transcript);
        }
    }

    @Override
    public void utteranceEnded(EngineStream from) {
        if (!unheard.awaited()) {
            return;
        }
        unheard.answered();
        attempts.succeeded();
        silence.over();
        if (unheard.awaited()) {
            awaitAnswer();
        } else {
            answer.cancel();
        }
        listener.utteranceEnded();
        if (part == from && !unheard.awaited() && attempts.better(from.engine())) {
            leave();
            begin(attempts.best(), "it is to be had again");
        }
    }

    @Override
    public void failed(EngineStream from, SpeechException failure) {
        leave();
        lost(from.engine(), failure);
    }
}
