package dev.parley.gateway.call;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A picture of the carrier's buffer: what we sent and the caller has not heard yet. A ring of bytes. */
final class SentAudio {

    private final byte[] ring;
    private final byte silence;
    private int head;
    private int size;

    SentAudio(int capacity, byte silence) {
        this.ring = new byte[capacity];
        this.silence = silence;
    }

    /** Adds what was sent; what does not fit is not kept. */
    void write(ByteBuffer audio) {
        int length = Math.min(audio.remaining(), ring.length - size);
        int tail = (head + size) % ring.length;
        int first = Math.min(length, ring.length - tail);
        int position = audio.position();
        audio.get(position, ring, tail, first);
        audio.get(position + first, ring, 0, length - first);
        size += length;
    }

    /** Takes what is heard in the next {@code length} bytes; silence where there is nothing. */
    void read(byte[] target, int offset, int length) {
        int available = Math.min(length, size);
        int first = Math.min(available, ring.length - head);
        System.arraycopy(ring, head, target, offset, first);
        System.arraycopy(ring, 0, target, offset + first, available - first);
        Arrays.fill(target, offset + available, offset + length, silence);
        drop(available);
    }

    /** Passes over what is heard in the next {@code length} bytes. */
    void skip(int length) {
        drop(Math.min(length, size));
    }

    private void drop(int length) {
        head = (head + length) % ring.length;
        size -= length;
    }

    /** Forgets all of it, as the carrier does when it is told to clear. */
    void clear() {
        head = 0;
        size = 0;
    }
}
