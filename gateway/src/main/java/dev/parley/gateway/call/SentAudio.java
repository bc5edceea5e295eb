package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;

/**
 * What the caller is about to hear, as the recording wants it: beside the caller's frames. Filled as audio is sent, and read
 * in step with the frames.
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
    private final AudioRing ring;
    private final byte silence;
    private final int longestDelay;
    private final int grace;

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
        this.ring = new AudioRing(this.most);
    }

    /** Adds what is sent; what does not fit is not kept. */
    @Override
    public void sent(String playback, boolean afterGap, ByteBuffer audio, long heardAtNanos) {
        if (afterGap || ring.size() == 0) {
            if (awaiting()) {
                addSilence(since - (ring.size() - before));
            } else {
                boolean exact = playback.isEmpty() || delay == longestDelay;
                addSilence(delay + (exact ? 0 : grace) - ring.size());
                awaited = playback;
                before = ring.size();
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
        int length = Math.min(audio.remaining(), most - ring.size());
        if (length > 0) {
            ring.add(length == audio.remaining() ? audio : audio.slice(audio.position(), length));
        }
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
        int available = Math.min(length, ring.size());
        ring.copy(ring.from(), target, offset, available);
        Arrays.fill(target, offset + available, offset + length, silence);
        skip(length);
    }

    /** Passes over what is heard in the next {@code length} bytes. */
    void skip(int length) {
        boolean waited = awaiting();
        since += length;
        drop(Math.min(length, ring.size()));
        if (waited && before == 0 && delay == longestDelay) {
            // No notice in all that time: better none at all than a long delay.
            delay = 0;
        }
    }

    private void drop(int length) {
        ring.dropTo(ring.from() + length);
        before = Math.max(0, before - length);
    }

    /** Forgets what the carrier drops when it is told to clear; it plays on until the word gets there. */
    @Override
    public void cleared(long nowNanos) {
        ring.cutTo(ring.from() + (awaiting() ? before + since : delay));
    }
}
