package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.RecognizerCapabilities;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.StreamLimits;
import dev.parley.api.speech.Transcript;
import dev.parley.gateway.testing.SpokenCode;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reports what the test says, on its latest stream; notes the letters that it gets. */
final class ScriptedRecognizer implements SpeechRecognizer {

    private final AudioFormat format;
    private StreamLimits limits = StreamLimits.NONE;
    private RecognitionListener listener;
    private SpokenCode.Reader reader = new SpokenCode.Reader();
    int streams;

    ScriptedRecognizer(AudioFormat format) {
        this.format = format;
    }

    ScriptedRecognizer bears(StreamLimits changed) {
        limits = changed;
        return this;
    }

    /** The letters that the latest stream has got. */
    String got() {
        return reader.text();
    }

    void interim(String text, long endMillis) {
        say(text, false, Duration.ofMillis(endMillis));
    }

    void finalResult(String text, Duration end) {
        say(text, true, end);
    }

    private void say(String text, boolean isFinal, Duration end) {
        listener.transcript(new Transcript(text, isFinal, 0.9, Duration.ZERO, end, List.of()));
    }

    void ends() {
        listener.utteranceEnded();
    }

    void fails() {
        listener.failed(new SpeechException(SpeechException.Kind.UNAVAILABLE, "gone"));
    }

    @Override
    public RecognizerCapabilities capabilities() {
        return new RecognizerCapabilities(List.of(format), Set.of(), true, false, false, limits);
    }

    @Override
    public RecognitionStream open(RecognitionRequest request, RecognitionListener reports) {
        listener = reports;
        reader = new SpokenCode.Reader();
        streams++;
        return new RecognitionStream() {
            @Override
            public void audio(ByteBuffer frame) {
                if (format.equals(AudioFormat.MULAW_8K)) {
                    reader.read(frame);
                }
                frame.position(frame.limit());
            }

            @Override
            public void endUtterance() {}

            @Override
            public void close() {}
        };
    }
}
