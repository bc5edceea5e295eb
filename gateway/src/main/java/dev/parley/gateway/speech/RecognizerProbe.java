package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.RecognizerCapabilities;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.Transcript;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Has a recognizer hear a short silence. */
public record RecognizerProbe(SpeechRecognizer engine) implements Probe {

    private static final Duration SILENCE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public boolean answers() throws InterruptedException {
        RecognizerCapabilities able = engine.capabilities();
        AudioFormat format = able.formats().getFirst();
        String language = able.languages().stream().findFirst().orElse("en-US");
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        byte[] silence = new byte[format.bytes(SILENCE)];
        Arrays.fill(silence, format.silence());
        try (RecognitionStream stream =
                engine.open(new RecognitionRequest(format, language, List.of()), new Answer(answer))) {
            stream.audio(ByteBuffer.wrap(silence));
            stream.endUtterance();
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException none) {
            return false;
        }
    }

    private record Answer(CompletableFuture<Boolean> answer) implements RecognitionListener {

        @Override
        public void transcript(Transcript transcript) {}

        @Override
        public void utteranceEnded() {
            answer.complete(true);
        }

        @Override
        public void failed(SpeechException failure) {
            answer.complete(false);
        }
    }
}
