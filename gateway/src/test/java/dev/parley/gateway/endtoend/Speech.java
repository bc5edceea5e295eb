package dev.parley.gateway.endtoend;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.Transcript;
import dev.parley.gateway.carrier.Voice;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Speech without a phone: made by an engine, heard by an engine; mu-law at 8000 Hz. */
final class Speech {

    private static final int FRAME = 160;
    private static final int TAIL_FRAMES = 30;

    private Speech() {}

    static byte[] of(Voice voice, String text) {
        try {
            return voice.speak(text, AudioFormat.MULAW_8K);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What the engine by itself makes of speech, with 600 ms of silence after it. */
    static String understoodBy(SpeechRecognizer recognizer, byte[] audio) {
        Writer writer = new Writer();
        RecognitionRequest request = new RecognitionRequest(AudioFormat.MULAW_8K, "en-US", List.of());
        try (RecognitionStream stream = recognizer.open(request, writer)) {
            for (int at = 0; at < audio.length + TAIL_FRAMES * FRAME; at += FRAME) {
                byte[] frame = new byte[FRAME];
                Arrays.fill(frame, AudioFormat.MULAW_8K.silence());
                System.arraycopy(audio, Math.min(at, audio.length), frame, 0, Math.clamp(audio.length - at, 0, FRAME));
                stream.audio(ByteBuffer.wrap(frame));
            }
            stream.endUtterance();
            return writer.done.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Writer implements RecognitionListener {

        private final StringBuilder words = new StringBuilder();
        private final CompletableFuture<String> done = new CompletableFuture<>();

        @Override
        public void transcript(Transcript transcript) {
            if (transcript.isFinal()) {
                words.append(transcript.text()).append(' ');
            }
        }

        @Override
        public void utteranceEnded() {
            done.complete(words.toString());
        }

        @Override
        public void failed(SpeechException failure) {
            done.completeExceptionally(failure);
        }
    }
}
