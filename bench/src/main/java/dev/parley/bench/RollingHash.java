package dev.parley.bench;

/** A hash of as many samples as a window has, cheap when the window moves on by one. */
final class RollingHash {

    private static final long BASE = 1_000_003;

    private final int window;
    private final long leaving;
    private long value;
    private int position = -1;

    RollingHash(int window) {
        this.window = window;
        long power = 1;
        for (int i = 1; i < window; i++) {
            power *= BASE;
        }
        leaving = power;
    }

    /** The hash of the window that begins at a position; always of the same sound. */
    long at(Sound sound, int start) {
        if (position >= 0 && start == position + 1) {
            value = (value - leaving * sound.at(start - 1)) * BASE + sound.at(start + window - 1);
        } else if (start != position) {
            value = 0;
            for (int i = start; i < start + window; i++) {
                value = value * BASE + sound.at(i);
            }
        }
        position = start;
        return value;
    }
}
