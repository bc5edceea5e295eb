package dev.parley.gateway.call;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * The latest of a stream's audio, by its place in the stream in bytes. Takes more room the more is kept, up to a bound past
 * which the oldest falls; none while nothing is kept. Not thread-safe.
 */
public final class AudioRing {

    /** A quarter of a second of mu-law: less is not worth giving back. */
    private static final int LITTLE = 2048;

    private final int most;
    private byte[] ring = new byte[0];
    private long from;
    private long end;

    /** Empty, at the start of a stream; {@code most} bytes are kept at most. */
    public AudioRing(int most) {
        this.most = most;
    }

    /** Where the oldest that is kept begins. */
    public long from() {
        return from;
    }

    /** Where the stream has got to. */
    public long end() {
        return end;
    }

    /** How many bytes are kept. */
    public int size() {
        return (int) (end - from);
    }

    /** Keeps the stream's next audio, of which the buffer's position is left alone. */
    public void add(ByteBuffer audio) {
        int count = audio.remaining();
        if (count == 0) {
            return;
        }
        if (count > most) {
            throw new IllegalArgumentException(count + " bytes are more than the " + most + " that can be kept");
        }
        from = Math.max(from, end + count - most);
        reserve(size() + count);
        int at = at(end);
        int first = Math.min(count, ring.length - at);
        audio.get(audio.position(), ring, at, first);
        audio.get(audio.position() + first, ring, 0, count - first);
        end += count;
    }

    /** Lets go of what lies before a place. */
    public void dropTo(long place) {
        from = Math.clamp(place, from, end);
        giveBack();
    }

    /** Lets go of what lies behind a place: the stream goes on from there. */
    public void cutTo(long place) {
        end = Math.clamp(place, from, end);
        giveBack();
    }

    /** Copies what is kept from a place on. */
    public void copy(long place, byte[] target, int offset, int count) {
        if (count > 0) {
            int at = at(place);
            int first = Math.min(count, ring.length - at);
            System.arraycopy(ring, at, target, offset, first);
            System.arraycopy(ring, 0, target, offset + first, count - first);
        }
    }

    /**
     * Hands out what is kept between two places, piece by piece.
     *
     * @param piece the bytes of one; the last may have less
     */
    public void replay(long start, long stop, int piece, Consumer<ByteBuffer> target) {
        long place = Math.max(start, from);
        while (place < stop) {
            byte[] copy = new byte[(int) Math.min(piece, stop - place)];
            copy(place, copy, 0, copy.length);
            target.accept(ByteBuffer.wrap(copy));
            place += copy.length;
        }
    }

    private int at(long place) {
        return (int) (place % ring.length);
    }

    private void reserve(int needed) {
        if (needed > ring.length) {
            byte[] larger = new byte[Math.min(most, Math.max(needed, Math.max(LITTLE, 2 * ring.length)))];
            for (long place = from; place < end; ) {
                int target = (int) (place % larger.length);
                int count = (int) Math.min(end - place, larger.length - target);
                copy(place, larger, target, count);
                place += count;
            }
            ring = larger;
        }
    }

    private void giveBack() {
        if (from == end && ring.length > LITTLE) {
            ring = new byte[0];
        }
    }
}
