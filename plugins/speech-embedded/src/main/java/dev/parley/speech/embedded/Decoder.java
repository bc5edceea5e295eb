package dev.parley.speech.embedded;

import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** One Vosk recognizer. Used by one thread at a time. */
final class Decoder implements AutoCloseable {

    /** The most samples taken at once: 100 ms at 48 kHz. */
    static final int LARGEST = 4800;

    private final VoskLibrary vosk;
    private final MemorySegment recognizer;
    private final int rate;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment buffer = arena.allocate(JAVA_SHORT, LARGEST);
    private long samples;

    Decoder(VoskLibrary vosk, MemorySegment recognizer, int rate) {
        this.vosk = vosk;
        this.recognizer = recognizer;
        this.rate = rate;
    }

    /** Hears audio; whether Vosk found the end of an utterance in it, so that {@link #result} has a final. */
    boolean hear(short[] audio, int count) {
        MemorySegment.copy(audio, 0, buffer, JAVA_SHORT, 0, count);
        samples += count;
        return vosk.accept(recognizer, buffer, count);
    }

    String partialResult() {
        return vosk.partialResult(recognizer);
    }

    String result() {
        return vosk.result(recognizer);
    }

    String finalResult() {
        return vosk.finalResult(recognizer);
    }

    /**
     * Forgets the speaker. A mere reset would keep what Vosk learned about the voice; a final result, which it gives only
     * when it has heard something, makes it begin anew.
     */
    void forget() {
        short[] silence = new short[rate / 10];
        hear(silence, silence.length);
        vosk.finalResult(recognizer);
        vosk.reset(recognizer);
    }

    /** Samples a second. */
    int rate() {
        return rate;
    }

    /** Samples heard since the decoder was made: where its clock stands. */
    long samples() {
        return samples;
    }

    @Override
    public void close() {
        vosk.freeRecognizer(recognizer);
        arena.close();
    }
}
