package dev.parley.speech.google.fake;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.SynthesizerCapabilities;
import java.nio.ByteBuffer;
import java.util.List;

/** Speaks in {@link SpokenWords}, the same audio for the same text, at once and on the caller's thread. Of SSML it speaks the text. */
public final class CodeSynthesizer implements SpeechSynthesizer {

    private static final SynthesizerCapabilities CAPABILITIES = new SynthesizerCapabilities(
            List.of(AudioFormat.L16_8K, AudioFormat.MULAW_8K, AudioFormat.L16_16K), List.of(), true, false);

    @Override
    public SynthesizerCapabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Synthesis synthesize(SynthesisRequest request, SynthesisListener listener) {
        String text = request.ssml() ? request.text().replaceAll("<[^>]*>", " ") : request.text();
        listener.audio(ByteBuffer.wrap(SpokenWords.audio(text, request.format())));
        listener.completed();
        return () -> {};
    }
}
