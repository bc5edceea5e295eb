package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** One playback's audio: what has been made and not sent, and the latest of what was sent, which may have to be sent again. */
final class AudioQueue {

    /** How far back a break in the speech is looked for. */
    private static final Duration LONGEST_STEP_BACK = Duration.ofMillis(800);

    private final AudioFormat format;
    private final long mostKept;
    private final Deque<ByteBuffer> made = new ArrayDeque<>();
    private final Deque<ByteBuffer> kept = new ArrayDeque<>();
    private long keptBytes;
    private long madeBytes;
    private long sentBytes;

    private AudioQueue(AudioFormat format, long mostKept) {
        this.format = format;
        this.mostKept = mostKept;
    }

    /** A queue of which what is sent may have to be sent again, with {@code mostUnheard} bytes at most sent and not heard. */
    static AudioQueue keeping(AudioFormat format, int mostUnheard) {
        return new AudioQueue(format, mostUnheard + (long) format.bytes(LONGEST_STEP_BACK));
    }

    /** A queue of audio that is sent once, and cannot be taken back. */
    static AudioQueue passing(AudioFormat format) {
        return new AudioQueue(format, 0);
    }

    void add(ByteBuffer chunk) {
        made.add(chunk);
        madeBytes += chunk.remaining();
    }

    /** All bytes that have been made. */
    long madeBytes() {
        return madeBytes;
    }

    /** All bytes that have been handed out. */
    long sentBytes() {
        return sentBytes;
    }

    /** Bytes that have been made and not been handed out. */
    long waiting() {
        return madeBytes - sentBytes;
    }

    boolean isEmpty() {
        return made.isEmpty();
    }

    /** The next {@code length} bytes; there must be as many. */
    ByteBuffer take(int length) {
        ByteBuffer head = made.element();
        ByteBuffer chunk = head.remaining() >= length ? slice(head, length) : gather(length);
        sentBytes += length;
        if (mostKept > 0) {
            keep(chunk);
        }
        return chunk;
    }

    private void keep(ByteBuffer chunk) {
        kept.add(chunk.duplicate());
        keptBytes += chunk.remaining();
        while (keptBytes - kept.element().remaining() >= mostKept) {
            keptBytes -= kept.remove().remaining();
        }
    }

    /** Goes back to a byte already sent, or as far as what was kept reaches. */
    void takeBack(long toByte) {
        long left = sentBytes - toByte;
        while (left > 0 && !kept.isEmpty()) {
            ByteBuffer newest = kept.removeLast();
            int length = (int) Math.min(left, newest.remaining());
            made.addFirst(newest.slice(newest.limit() - length, length));
            if (length < newest.remaining()) {
                kept.addLast(newest.slice(newest.position(), newest.remaining() - length));
            }
            keptBytes -= length;
            sentBytes -= length;
            left -= length;
        }
    }

    /** The middle of the last break in the speech before a byte already sent, not far from it; the byte itself if there is none. */
    long breakBefore(long sentByte) {
        long from = Math.max(sentBytes - keptBytes, sentByte - format.bytes(LONGEST_STEP_BACK));
        byte[] audio = sent(from, sentByte);
        int offset = SpeechBreaks.last(audio, format);
        return offset < 0 ? sentByte : from + offset;
    }

    private byte[] sent(long from, long to) {
        byte[] audio = new byte[(int) Math.max(0, to - from)];
        long position = sentBytes - keptBytes;
        for (ByteBuffer chunk : kept) {
            int skip = Math.clamp(from - position, 0, chunk.remaining());
            int end = Math.clamp(to - position, 0, chunk.remaining());
            if (end > skip) {
                chunk.get(chunk.position() + skip, audio, (int) (position + skip - from), end - skip);
            }
            position += chunk.remaining();
        }
        return audio;
    }

    void clear() {
        made.clear();
        kept.clear();
        keptBytes = 0;
    }

    private ByteBuffer slice(ByteBuffer head, int length) {
        if (head.remaining() == length) {
            return made.remove();
        }
        ByteBuffer chunk = head.slice(head.position(), length);
        head.position(head.position() + length);
        return chunk;
    }

    private ByteBuffer gather(int length) {
        ByteBuffer chunk = ByteBuffer.allocate(length);
        while (chunk.hasRemaining()) {
            ByteBuffer head = made.element();
            chunk.put(slice(head, Math.min(head.remaining(), chunk.remaining())));
        }
        return chunk.flip();
    }
}
