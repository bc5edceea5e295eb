package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.StreamLimits;
import dev.parley.api.speech.Transcript;
import dev.parley.gateway.call.CallLoop;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One engine's part of a call's stream. Whatever the engine throws is a failure of this part and nothing else; its reports come
 * to the call's loop, with times that count from the start of the call's stream.
 */
final class EngineStream implements RecognitionListener {

    private static final Logger log = LoggerFactory.getLogger(EngineStream.class);

    private final Ranked<SpeechRecognizer> engine;
    private StreamLimits limits = StreamLimits.NONE;
    private long longestNanos;
    private final AudioFormat format;
    private final Duration start;
    private final CallLoop loop;
    private final Listener listener;
    private @Nullable RecognitionStream stream;
    private boolean over;
    private int begun;

    /** When the engine's clock for its limit began, and what it has got since. */
    private long since;

    private long sentBytes;

    /** Hears of the engine's reports, on the loop. */
    interface Listener {

        void transcript(EngineStream from, Transcript transcript);

        void utteranceEnded(EngineStream from);

        /** It has failed, and is closed. */
        void failed(EngineStream from, SpeechException failure);
    }

    /** @param startNanos where in the call's stream the audio of this part begins */
    EngineStream(
            Ranked<SpeechRecognizer> engine, AudioFormat format, long startNanos, CallLoop loop, Listener listener) {
        this.engine = engine;
        this.format = format;
        this.start = Duration.ofNanos(startNanos);
        this.loop = loop;
        this.listener = listener;
        this.since = loop.nanos();
    }

    /** @throws SpeechException if the engine does not open a stream, or has too many */
    void open(RecognitionRequest request) {
        begun = engine.state().begin();
        try {
            limits = engine.engine().capabilities().limits();
            longestNanos = limits.longest().toNanos();
            stream = Objects.requireNonNull(engine.engine().open(request, this));
        } catch (RuntimeException | LinkageError failure) {
            over = true;
            engine.state().done();
            SpeechException refusal = engine.state().failure(failure);
            engine.state().failed(refusal);
            throw refusal;
        }
    }

    Ranked<SpeechRecognizer> engine() {
        return engine;
    }

    StreamLimits limits() {
        return limits;
    }

    /** How much of its limit is used up, 0 to 1; 0 if there is none. */
    double age() {
        return longestNanos == 0 ? 0 : (double) Math.max(format.nanos(sentBytes), loop.nanos() - since) / longestNanos;
    }

    /** Whether it is in the middle of an utterance, for all the engine knows. */
    boolean underWay() {
        return sentBytes > 0;
    }

    void audio(ByteBuffer frame) {
        RecognitionStream current = stream;
        if (over || current == null) {
            return;
        }
        if (sentBytes == 0) {
            since = loop.nanos();
        }
        sentBytes += frame.remaining();
        try {
            current.audio(frame);
        } catch (RuntimeException | LinkageError failure) {
            failed(engine.state().failure(failure));
        }
    }

    void endUtterance() {
        RecognitionStream current = stream;
        if (over || current == null) {
            return;
        }
        sentBytes = 0;
        try {
            current.endUtterance();
        } catch (RuntimeException | LinkageError failure) {
            failed(engine.state().failure(failure));
        }
    }

    /** What it still reports falls. */
    void close() {
        if (over) {
            return;
        }
        over = true;
        engine.state().done();
        if (stream != null) {
            try {
                stream.close();
            } catch (RuntimeException | LinkageError failure) {
                log.warn("a stream of {} could not be closed", engine, failure);
            }
        }
    }

    @Override
    public void transcript(Transcript transcript) {
        report(() -> {
            if (transcript.isFinal()) {
                engine.state().succeeded(begun);
            }
            listener.transcript(this, start.isZero() ? transcript : transcript.later(start));
        });
    }

    @Override
    public void utteranceEnded() {
        report(() -> {
            engine.state().succeeded(begun);
            listener.utteranceEnded(this);
        });
    }

    @Override
    public void failed(SpeechException failure) {
        report(() -> {
            close();
            engine.state().failed(failure);
            listener.failed(this, failure);
        });
    }

    private void report(Runnable report) {
        loop.execute(() -> {
            if (!over) {
                report.run();
            }
        });
    }
}
