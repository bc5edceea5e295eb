package dev.parley.gateway.carrier;

import dev.parley.api.audio.AudioFormat;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The bot's audio that the carrier holds, bounded, played a frame at a time. */
final class Playout {

    /** Bounds what chunks without audio may cost. */
    private static final int MOST_CHUNKS = 10_000;

    private record Chunk(String id, ByteBuffer audio, boolean last) {}

    /** Something that happens within a frame, so many bytes after its start. */
    record Mark(String id, boolean started, int offset) {}

    private final byte[] silence;
    private final int capacity;
    private final Deque<Chunk> chunks = new ArrayDeque<>();
    private final Set<String> started = new HashSet<>();
    private int depth;
    private long gaps;
    private boolean audible;
    private boolean inPlayback;

    Playout(AudioFormat format, int frameBytes, int capacity) {
        silence = new byte[frameBytes];
        Arrays.fill(silence, format.silence());
        this.capacity = capacity;
    }

    /** Takes a chunk whole, or refuses it because there is no room. */
    boolean offer(String id, byte[] audio, boolean last) {
        if (audio.length > capacity - depth || chunks.size() == MOST_CHUNKS) {
            return false;
        }
        chunks.add(new Chunk(id, ByteBuffer.wrap(audio), last));
        depth += audio.length;
        return true;
    }

    /** The next frame; shared when it is silence. Adds to {@code marks} what happens in it, in order. */
    byte[] next(List<Mark> marks) {
        byte[] frame = chunks.isEmpty() ? silence : silence.clone();
        int filled = 0;
        while (!chunks.isEmpty()
                && (filled < frame.length || chunks.element().audio.limit() == 0)) {
            Chunk chunk = chunks.element();
            int count = Math.min(frame.length - filled, chunk.audio.remaining());
            if (count > 0 && started.add(chunk.id)) {
                marks.add(new Mark(chunk.id, true, filled));
            }
            chunk.audio.get(frame, filled, count);
            filled += count;
            depth -= count;
            inPlayback |= count > 0;
            if (!chunk.audio.hasRemaining()) {
                finish(chunk, filled, marks);
            }
        }
        audible = filled > 0;
        if (inPlayback && filled < frame.length) {
            gaps++;
        }
        return frame;
    }

    private void finish(Chunk chunk, int offset, List<Mark> marks) {
        chunks.remove();
        if (chunk.last) {
            marks.add(new Mark(chunk.id, false, offset));
            started.remove(chunk.id);
            inPlayback = false;
        }
    }

    /** Drops all that has not been played. */
    void clear() {
        chunks.clear();
        started.clear();
        depth = 0;
        inPlayback = false;
    }

    /** Bytes not yet played. */
    int depth() {
        return depth;
    }

    /** The most bytes it holds. */
    int capacity() {
        return capacity;
    }

    /** Whether the frame last given has any of the bot's audio. */
    boolean audible() {
        return audible;
    }

    /** How many frames ran dry in the middle of a playback. */
    long gaps() {
        return gaps;
    }
}
