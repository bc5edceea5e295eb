package dev.parley.gateway.speech;

import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.Word;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Hears one synthesis to its end. */
final class Spoken implements SynthesisListener {

    private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
    private final List<Word> words = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    @Override
    public synchronized void audio(ByteBuffer chunk) {
        byte[] copy = new byte[chunk.remaining()];
        chunk.get(copy);
        audio.writeBytes(copy);
        begun.countDown();
    }

    @Override
    public synchronized void word(Word word) {
        words.add(word);
    }

    @Override
    public void completed() {
        over.countDown();
    }

    @Override
    public synchronized void failed(SpeechException failure) {
        failures.add(failure.kind() + " " + failure.getMessage());
        over.countDown();
    }

    Spoken awaitAudio() throws InterruptedException {
        return await(begun);
    }

    Spoken awaitEnd() throws InterruptedException {
        return await(over);
    }

    private Spoken await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("nothing came in 30 s");
        }
        return this;
    }

    synchronized byte[] audio() {
        return audio.toByteArray();
    }

    synchronized List<Word> words() {
        return List.copyOf(words);
    }

    synchronized List<String> failures() {
        return List.copyOf(failures);
    }
}
