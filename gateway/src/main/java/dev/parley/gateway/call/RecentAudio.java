package dev.parley.gateway.call;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The latest audio of a playback that was sent: what may have to be sent again. */
final class RecentAudio {

    private final int most;
    private final Deque<ByteBuffer> chunks = new ArrayDeque<>();
    private int bytes;

    /** @param most how many bytes are kept, at least */
    RecentAudio(int most) {
        this.most = most;
    }

    void add(ByteBuffer chunk) {
        chunks.add(chunk.duplicate());
        bytes += chunk.remaining();
        while (bytes - chunks.element().remaining() >= most) {
            bytes -= chunks.remove().remaining();
        }
    }

    /** Takes back the newest bytes, or as many as there are; the newest first. */
    List<ByteBuffer> takeBack(long count) {
        List<ByteBuffer> taken = new ArrayList<>();
        long left = count;
        while (left > 0 && !chunks.isEmpty()) {
            ByteBuffer newest = chunks.removeLast();
            int length = (int) Math.min(left, newest.remaining());
            taken.add(newest.slice(newest.limit() - length, length));
            left -= length;
        }
        chunks.clear();
        bytes = 0;
        return taken;
    }
}
