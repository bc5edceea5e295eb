package dev.parley.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.Word;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a synthesis makes. */
class HeardSpeech extends OneAtATime implements SynthesisListener {

    private final AudioFormat format;
    private final List<ByteBuffer> chunks = new ArrayList<>();
    private final List<ByteBuffer> copies = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<SpeechException> failures = new ArrayList<>();
    private int completed;
    private int late;

    HeardSpeech(AudioFormat format) {
        this.format = format;
    }

    @Override
    public void audio(ByteBuffer chunk) {
        heard(() -> {
            late += completed;
            chunks.add(chunk);
            copies.add(ByteBuffer.allocate(chunk.remaining())
                    .put(chunk.duplicate())
                    .flip());
        });
    }

    @Override
    public void word(Word word) {
        heard(() -> words.add(word));
    }

    @Override
    public void completed() {
        heard(() -> completed++);
    }

    @Override
    public void failed(SpeechException failure) {
        heard(() -> failures.add(failure));
    }

    void awaitEnd() throws InterruptedException {
        await("the end of the speech", () -> completed + failures.size() > 0);
    }

    void awaitAudio() throws InterruptedException {
        await("audio", () -> !chunks.isEmpty() || !failures.isEmpty());
    }

    /** Checks that all went well and as promised. */
    synchronized void assertSound() {
        assertOneAtATime();
        assertThat(failures).isEmpty();
        assertThat(completed).as("times completed").isEqualTo(1);
        assertThat(late).as("chunks after the end").isZero();
        assertThat(chunks).as("chunks, touched after they were handed over").isEqualTo(copies);
        assertThat(chunks)
                .allSatisfy(chunk -> assertThat(
                                chunk.remaining() % format.encoding().bytesPerSample())
                        .as("whole samples")
                        .isZero());
    }

    synchronized int ends() {
        return completed + failures.size();
    }

    synchronized int chunks() {
        return chunks.size();
    }

    synchronized List<SpeechException> failures() {
        return List.copyOf(failures);
    }

    synchronized List<Word> words() {
        return List.copyOf(words);
    }

    synchronized byte[] audio() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        copies.forEach(copy -> all.write(copy.array(), 0, copy.limit()));
        return all.toByteArray();
    }

    Duration duration() {
        return format.duration(audio().length);
    }

    @Override
    public synchronized String toString() {
        return chunks.size() + " chunks, completed " + completed + ", failures " + failures;
    }
}
