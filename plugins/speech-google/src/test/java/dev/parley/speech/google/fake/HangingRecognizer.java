package dev.parley.speech.google.fake;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.RecognizerCapabilities;
import dev.parley.api.speech.SpeechRecognizer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

/** Takes audio and says nothing. */
final class HangingRecognizer implements SpeechRecognizer {

    @Override
    public RecognizerCapabilities capabilities() {
        return new RecognizerCapabilities(List.of(AudioFormat.MULAW_8K), Set.of(), true, true, true);
    }

    @Override
    public RecognitionStream open(RecognitionRequest request, RecognitionListener listener) {
        return new RecognitionStream() {
            @Override
            public void audio(ByteBuffer frame) {}

            @Override
            public void endUtterance() {}

            @Override
            public void close() {}
        };
    }
}
