package dev.parley.gateway.call;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** The caller's latest frames, so that the first syllable is there when listening begins. A ring of frames. */
final class PreRoll {

    private final byte[][] frames;
    private int next;
    private int size;

    PreRoll(int capacity, int frameBytes) {
        this.frames = new byte[capacity][frameBytes];
    }

    void add(ByteBuffer frame) {
        frame.get(frame.position(), frames[next], 0, frames[next].length);
        next = (next + 1) % frames.length;
        size = Math.min(size + 1, frames.length);
    }

    /** Hands out the newest {@code count} frames, oldest first, and forgets all. */
    void drain(int count, Consumer<ByteBuffer> target) {
        int available = Math.min(count, size);
        for (int i = available; i > 0; i--) {
            target.accept(ByteBuffer.wrap(frames[(next - i + frames.length) % frames.length]));
        }
        clear();
    }

    /** Forgets all. */
    void clear() {
        size = 0;
    }
}
