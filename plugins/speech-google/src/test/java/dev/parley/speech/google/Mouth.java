package dev.parley.speech.google;

import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SynthesisListener;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Keeps the audio of one text. */
final class Mouth implements SynthesisListener {

    private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> end = new CompletableFuture<>();

    /** All of it, once it is complete. */
    byte[] audio() throws InterruptedException {
        try {
            return end.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    SpeechException awaitFailure() throws InterruptedException {
        try {
            end.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SpeechException failure) {
                return failure;
            }
            throw new AssertionError(e);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("it did not fail");
    }

    boolean ended() {
        return end.isDone();
    }

    @Override
    public synchronized void audio(ByteBuffer chunk) {
        byte[] bytes = new byte[chunk.remaining()];
        chunk.get(bytes);
        audio.writeBytes(bytes);
    }

    @Override
    public synchronized void completed() {
        end.complete(audio.toByteArray());
    }

    @Override
    public void failed(SpeechException failure) {
        end.completeExceptionally(failure);
    }
}
