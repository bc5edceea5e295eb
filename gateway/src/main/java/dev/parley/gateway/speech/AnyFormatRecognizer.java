package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioConverter;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.RecognizerCapabilities;
import dev.parley.api.speech.SpeechRecognizer;
import java.nio.ByteBuffer;

/** A recognizer that takes any call's format: converts to what the engine likes best if it does not take it as it is. */
public record AnyFormatRecognizer(SpeechRecognizer engine) implements SpeechRecognizer {

    @Override
    public RecognizerCapabilities capabilities() {
        return engine.capabilities();
    }

    @Override
    public RecognitionStream open(RecognitionRequest request, RecognitionListener listener) {
        if (capabilities().formats().contains(request.format())) {
            return engine.open(request, listener);
        }
        AudioFormat target = capabilities().formats().getFirst();
        AudioConverter converter = AudioConverter.between(request.format(), target);
        return new ConvertingStream(engine.open(request.in(target), listener), converter);
    }

    private record ConvertingStream(RecognitionStream engine, AudioConverter converter) implements RecognitionStream {

        @Override
        public void audio(ByteBuffer frame) {
            ByteBuffer converted = converter.convert(frame);
            if (converted.hasRemaining()) {
                engine.audio(converted);
            }
        }

        @Override
        public void endUtterance() {
            engine.endUtterance();
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
