package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;

/**
 * What the caller is about to hear, as the recording wants it: beside the caller's frames. A ring of bytes, filled as audio
 * is sent and read in step with the frames; it takes room when it is first needed.
 *
 * <p>What is sent while the carrier has nothing to play sounds when it has got there, and the frames of that time take
 * as long to come here. Notices travel with the frames: the one of a playback's beginning tells how long both takes.
 */
final class SentAudio implements SentListener {

    /** The longest delay that is reckoned with. */
    private static final Duration LONGEST_DELAY = Duration.ofMillis(500);

    /** How much later than the last time a notice may come. */
    private static final Duration GRACE = Duration.ofMillis(40);

    private final int most;
    private byte[] ring = new byte[0];
    private final byte silence;
    private final int longestDelay;
    private final int grace;
    private int head;
    private int size;

    /** From sending until it sounds, as seen from here; the longest there is while we do not know. */
    private int delay;

    /** The playback that was sent last while the carrier had nothing, and of which there was no notice yet; or empty. */
    private String awaited = "";

    /** How much is in the ring before that playback, and how much was read since it was put there. */
    private int before;

    private long since;

    /** @param most the most that the carrier holds */
    SentAudio(AudioFormat format, Duration most) {
        this.silence = format.silence();
        this.grace = format.bytes(GRACE);
        this.longestDelay = format.bytes(LONGEST_DELAY);
        this.delay = longestDelay;
        this.most = format.bytes(most) + 2 * longestDelay;
    }

    /** Adds what is sent; what does not fit is not kept. */
    @Override
    public void sent(String playback, boolean afterGap, ByteBuffer audio, long heardAtNanos) {
        if (afterGap || size == 0) {
            if (awaiting()) {
                addSilence(since - (size - before));
            } else {
                boolean exact = playback.isEmpty() || delay == longestDelay;
                addSilence(delay + (exact ? 0 : grace) - size);
                awaited = playback;
                before = size;
                since = 0;
            }
        }
        add(audio);
    }

    /** Whether there may be a notice before something sounds. */
    private boolean awaiting() {
        return !awaited.isEmpty() && before > 0;
    }

    private void addSilence(long length) {
        if (length > 0) {
            byte[] silent = new byte[(int) Math.min(length, most)];
            Arrays.fill(silent, silence);
            add(ByteBuffer.wrap(silent));
        }
    }

    private void add(ByteBuffer audio) {
        int length = Math.min(audio.remaining(), most - size);
        reserve(size + length);
        int tail = (head + size) % ring.length;
        int first = Math.min(length, ring.length - tail);
        int position = audio.position();
        audio.get(position, ring, tail, first);
        audio.get(position + first, ring, 0, length - first);
        size += length;
    }

    private void reserve(int needed) {
        if (needed > ring.length) {
            byte[] larger = new byte[Math.min(most, Math.max(needed, 2 * ring.length))];
            copyTo(larger, 0, size);
            ring = larger;
            head = 0;
        }
    }

    private void copyTo(byte[] target, int offset, int length) {
        int first = Math.min(length, ring.length - head);
        System.arraycopy(ring, head, target, offset, first);
        System.arraycopy(ring, 0, target, offset + first, length - first);
    }

    /** The carrier begins to play a playback. */
    void started(String playback) {
        if (playback.equals(awaited)) {
            delay = (int) Math.min(since, longestDelay);
            drop(before);
            awaited = "";
        }
    }

    /** Takes what is heard in the next {@code length} bytes; silence where there is nothing. */
    void read(byte[] target, int offset, int length) {
        int available = Math.min(length, size);
        copyTo(target, offset, available);
        Arrays.fill(target, offset + available, offset + length, silence);
        skip(length);
    }

    /** Passes over what is heard in the next {@code length} bytes. */
    void skip(int length) {
        boolean waited = awaiting();
        since += length;
        drop(Math.min(length, size));
        if (waited && before == 0 && delay == longestDelay) {
            // No notice in all that time: better none at all than a long delay.
            delay = 0;
        }
    }

    private void drop(int length) {
        head = size == length ? 0 : (head + length) % ring.length;
        size -= length;
        before = Math.max(0, before - length);
    }

    /** Forgets what the carrier drops when it is told to clear; it plays on until the word gets there. */
    @Override
    public void cleared(long nowNanos) {
        size = (int) Math.min(size, awaiting() ? before + since : delay);
    }
}
