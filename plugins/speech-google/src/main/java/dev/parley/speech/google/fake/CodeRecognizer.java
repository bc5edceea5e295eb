package dev.parley.speech.google.fake;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.RecognizerCapabilities;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Understands {@link SpokenWords}: an interim transcript with each word, a final one after a pause or at the end of the utterance.
 * Reports on the thread that brings the audio.
 */
public final class CodeRecognizer implements SpeechRecognizer {

    /** How much silence ends an utterance unless told otherwise. */
    public static final Duration PAUSE = Duration.ofMillis(600);

    private static final RecognizerCapabilities CAPABILITIES = new RecognizerCapabilities(
            List.of(AudioFormat.MULAW_8K, AudioFormat.L16_8K, AudioFormat.L16_16K), Set.of(), true, true, true);

    private final Duration pause;
    private volatile boolean closed;

    public CodeRecognizer() {
        this(PAUSE);
    }

    /** @param pause how much silence, of the audio's own time, ends an utterance */
    public CodeRecognizer(Duration pause) {
        this.pause = pause;
    }

    @Override
    public RecognizerCapabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public RecognitionStream open(RecognitionRequest request, RecognitionListener listener) {
        if (closed) {
            throw new SpeechException(SpeechException.Kind.UNAVAILABLE, "the recognizer is closed");
        }
        if (!CAPABILITIES.formats().contains(request.format())) {
            throw new SpeechException(
                    SpeechException.Kind.INVALID_REQUEST,
                    "cannot hear " + request.format().contentType());
        }
        return new CodeStream(request, pause, listener);
    }

    @Override
    public void close() {
        closed = true;
    }
}
