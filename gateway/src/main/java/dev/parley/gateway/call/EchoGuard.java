package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Tells the caller's voice from the bot's own, come back over the line: while the caller hears the bot, what comes in must be
 * louder than an echo would be. How loud that is, it learns from what comes back. On the call's loop only.
 */
final class EchoGuard implements SentListener {

    private static final long SLOT_NANOS = 20_000_000;

    /** More than the longest lead, and the longest echo before that. */
    private static final int SLOTS = 128;

    private static final int SLOT_MASK = SLOTS - 1;

    /** An echo comes back within 400 ms: mobile networks and Bluetooth are slow. */
    private static final int ECHO_SLOTS = 20;

    /** Below -55 dB of full scale the bot is silent. */
    private static final int SILENCE = 60;

    /** An echo is thought to be as loud as -18 dB of the bot at first, -30 dB at least, -9 dB at most. */
    private static final double FIRST_ECHO = 0.125;

    private static final double LEAST_ECHO = 0.03;
    private static final double MOST_ECHO = 0.35;

    /** Who speaks is louder than the loudest echo by 3.5 dB. */
    private static final double MARGIN = 1.5;

    /** Half in about 1 s. */
    private static final double FADING = 0.986;

    private final AudioLevel level;
    private final int slotBytes;
    private final int[] levels = new int[SLOTS];
    private final long[] slots = new long[SLOTS];
    private long lastSlot = Long.MIN_VALUE;

    /** The slot that {@link #loudest} was last asked about, several times a frame, and its answer. */
    private long askedSlot = Long.MIN_VALUE;

    private int answer;
    private double echo = FIRST_ECHO;
    private double passed;

    EchoGuard(AudioFormat format) {
        this.slotBytes = (int) (format.bytesPerSecond() * SLOT_NANOS / 1_000_000_000L);
        this.level = new AudioLevel(format, slotBytes);
        Arrays.fill(slots, Long.MIN_VALUE);
    }

    /** The caller will hear this, from a time on. */
    @Override
    public void sent(String playback, boolean afterGap, ByteBuffer audio, long heardAtNanos) {
        askedSlot = Long.MIN_VALUE;
        long slot = heardAtNanos / SLOT_NANOS;
        for (int at = audio.position(); at < audio.limit(); at += slotBytes) {
            int loudness = level.mean(audio, at, Math.min(slotBytes, audio.limit() - at));
            int index = (int) slot & SLOT_MASK;
            levels[index] = slots[index] == slot ? Math.max(levels[index], loudness) : loudness;
            slots[index] = slot;
            lastSlot = Math.max(lastSlot, slot);
            slot++;
        }
    }

    /** What the caller has not heard yet will not be heard. */
    @Override
    public void cleared(long nowNanos) {
        askedSlot = Long.MIN_VALUE;
        lastSlot = Math.min(lastSlot, nowNanos / SLOT_NANOS);
        for (int i = 0; i < SLOTS; i++) {
            if (slots[i] > lastSlot) {
                levels[i] = 0;
            }
        }
    }

    /** Whether an echo may be on the line. */
    boolean active(long nowNanos) {
        return loudest(nowNanos) > SILENCE;
    }

    /** Whether a frame of this level is too loud for an echo; always, while none may be on the line. */
    boolean passes(int level, long nowNanos) {
        int loudest = loudest(nowNanos);
        if (loudest <= SILENCE) {
            return true;
        }
        double share = (double) level / loudest;
        if (share >= echo * MARGIN) {
            passed = Math.max(passed, share);
            return true;
        }
        echo = Math.clamp(Math.max(share, echo * FADING), LEAST_ECHO, MOST_ECHO);
        return false;
    }

    /** What passed lately was nobody's voice: an echo may be as loud as that. */
    void deceived() {
        echo = Math.min(MOST_ECHO, Math.max(echo, passed));
        passed = 0;
    }

    /** Whether what passed lately is as quiet as an echo may be at most. */
    boolean doubtful() {
        return passed < MOST_ECHO * MARGIN;
    }

    /** Forgets what passed. */
    void forget() {
        passed = 0;
    }

    /** How loud the bot was at most in the time that an echo takes. */
    private int loudest(long nowNanos) {
        long now = nowNanos / SLOT_NANOS;
        if (now == askedSlot) {
            return answer;
        }
        int loudest = 0;
        for (long slot = now - ECHO_SLOTS; slot <= now && slot <= lastSlot; slot++) {
            int index = (int) slot & SLOT_MASK;
            if (slots[index] == slot) {
                loudest = Math.max(loudest, levels[index]);
            }
        }
        askedSlot = now;
        answer = loudest;
        return loudest;
    }
}
