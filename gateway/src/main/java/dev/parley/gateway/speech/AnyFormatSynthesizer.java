package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioConverter;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.SynthesizerCapabilities;
import dev.parley.api.speech.Word;
import java.nio.ByteBuffer;

/** A synthesizer that makes any call's format: converts from what the engine likes best if it does not make it as it is. */
public record AnyFormatSynthesizer(SpeechSynthesizer engine) implements SpeechSynthesizer {

    @Override
    public SynthesizerCapabilities capabilities() {
        return engine.capabilities();
    }

    @Override
    public Synthesis synthesize(SynthesisRequest request, SynthesisListener listener) {
        AudioFormat made = engine.capabilities().formats().getFirst();
        if (engine.capabilities().formats().contains(request.format())) {
            return engine.synthesize(request, listener);
        }
        return engine.synthesize(
                request.in(made), new Converting(AudioConverter.between(made, request.format()), listener));
    }

    /** Word times count from the text's first audio, and no conversion changes them. */
    private record Converting(AudioConverter converter, SynthesisListener listener) implements SynthesisListener {

        @Override
        public void audio(ByteBuffer chunk) {
            pass(converter.convert(chunk));
        }

        @Override
        public void word(Word word) {
            listener.word(word);
        }

        @Override
        public void completed() {
            pass(converter.finish());
            listener.completed();
        }

        @Override
        public void failed(SpeechException failure) {
            listener.failed(failure);
        }

        /** The converter's buffer is used again; the listener keeps what it gets. */
        private void pass(ByteBuffer reused) {
            if (reused.hasRemaining()) {
                listener.audio(
                        ByteBuffer.allocate(reused.remaining()).put(reused).flip());
            }
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
