package dev.parley.gateway.speech;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * The latest of a stream's audio, by its place in the stream in bytes. Takes more room the more is kept, up to a bound; then
 * the oldest falls.
 */
final class KeptAudio {

    private final int least;
    private final int most;
    private byte[] ring;
    private long from;
    private long end;

    /**
     * Empty, at the start of a stream.
     *
     * @param least the bytes that there is always room for
     * @param most the bytes that are kept at most
     */
    KeptAudio(int least, int most) {
        this.least = least;
        this.most = most;
        this.ring = new byte[least];
    }

    /** Where the oldest that is kept begins. */
    long from() {
        return from;
    }

    /** Where the stream has got to. */
    long end() {
        return end;
    }

    /** Keeps the stream's next audio, of which the buffer's position is left alone. */
    void add(ByteBuffer audio) {
        int count = audio.remaining();
        reserve(count);
        if (count > ring.length) {
            throw new IllegalArgumentException(count + " bytes are more than the " + most + " that can be kept");
        }
        from = Math.max(from, end + count - ring.length);
        int at = (int) (end % ring.length);
        int first = Math.min(count, ring.length - at);
        audio.get(audio.position(), ring, at, first);
        audio.get(audio.position() + first, ring, 0, count - first);
        end += count;
    }

    /** Lets go of what lies before a place. */
    void dropTo(long place) {
        from = Math.clamp(place, from, end);
        if (from == end && ring.length > least) {
            ring = new byte[least];
        }
    }

    /**
     * Hands out what is kept between two places, piece by piece.
     *
     * @param piece the bytes of one at most
     */
    void replay(long start, long stop, int piece, Consumer<ByteBuffer> target) {
        long place = Math.max(start, from);
        while (place < stop) {
            int at = (int) (place % ring.length);
            int count = (int) Math.min(Math.min(piece, stop - place), ring.length - at);
            target.accept(ByteBuffer.wrap(ring, at, count).slice());
            place += count;
        }
    }

    private void reserve(int more) {
        long needed = end - from + more;
        if (needed > ring.length && ring.length < most) {
            byte[] larger = new byte[(int) Math.min(most, Math.max(needed, 2L * ring.length))];
            for (long place = from; place < end; ) {
                int source = (int) (place % ring.length);
                int target = (int) (place % larger.length);
                int count = (int) Math.min(end - place, Math.min(ring.length - source, larger.length - target));
                System.arraycopy(ring, source, larger, target, count);
                place += count;
            }
            ring = larger;
        }
    }
}
