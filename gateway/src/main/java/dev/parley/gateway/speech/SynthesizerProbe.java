package dev.parley.gateway.speech;

import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.SynthesizerCapabilities;
import dev.parley.api.speech.Voice;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Has a synthesizer speak a short word. */
public record SynthesizerProbe(SpeechSynthesizer engine) implements Probe {

    private static final int PATIENCE_SECONDS = 5;

    @Override
    public boolean answers() throws InterruptedException {
        SynthesizerCapabilities able = engine.capabilities();
        Voice voice =
                able.voices().isEmpty() ? new Voice("", "en-US") : able.voices().getFirst();
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Synthesis speaking = engine.synthesize(
                new SynthesisRequest(
                        "Hello.",
                        false,
                        voice.language(),
                        voice.name(),
                        able.formats().getFirst()),
                new Answer(answer));
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException none) {
            return false;
        } finally {
            speaking.cancel();
        }
    }

    private record Answer(CompletableFuture<Boolean> answer) implements SynthesisListener {

        @Override
        public void audio(ByteBuffer chunk) {
            answer.complete(true);
        }

        @Override
        public void completed() {
            answer.complete(false);
        }

        @Override
        public void failed(SpeechException failure) {
            answer.complete(false);
        }
    }
}
