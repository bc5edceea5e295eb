package dev.parley.speech.embedded;

import java.util.Arrays;

/** Passes speech on without the silence before and after it; pauses within it stay. */
final class EdgeTrimmer implements SampleSink {

    /** What is not louder is silence: -44 dB of full scale. */
    private static final int FLOOR = 200;

    private final int kept;
    private final SampleSink next;
    private boolean speaking;
    private short[] held = new short[8192];
    private int holding;
    private long taken;
    private long cut;

    /** @param kept how many samples of silence to keep at either end */
    EdgeTrimmer(int kept, SampleSink next) {
        this.kept = kept;
        this.next = next;
    }

    @Override
    public boolean take(short[] samples, int count) {
        int lastLoud = -1;
        int firstLoud = -1;
        for (int i = 0; i < count; i++) {
            if (Math.abs(samples[i]) > FLOOR) {
                firstLoud = firstLoud < 0 ? i : firstLoud;
                lastLoud = i;
            }
        }
        int before = holding;
        taken += count;
        hold(samples, count);
        if (!speaking) {
            int start = firstLoud < 0 ? holding : before + firstLoud;
            int silent = Math.max(0, start - kept);
            drop(silent, false);
            cut += silent;
            speaking = firstLoud >= 0;
        }
        return lastLoud < 0 || drop(holding - (count - 1 - lastLoud), true);
    }

    /** How many samples it has been given. */
    long taken() {
        return taken;
    }

    /** How many samples were cut off the beginning; known once some are passed on. */
    long cut() {
        return cut;
    }

    /** Ends the speech: passes on what is kept of the silence after it. */
    void finish() {
        if (speaking) {
            drop(Math.min(holding, kept), true);
        }
        holding = 0;
    }

    private void hold(short[] samples, int count) {
        if (holding + count > held.length) {
            held = Arrays.copyOf(held, Math.max(2 * held.length, holding + count));
        }
        System.arraycopy(samples, 0, held, holding, count);
        holding += count;
    }

    private boolean drop(int count, boolean passOn) {
        boolean more = !passOn || next.take(held, count);
        System.arraycopy(held, count, held, 0, holding - count);
        holding -= count;
        return more;
    }
}
