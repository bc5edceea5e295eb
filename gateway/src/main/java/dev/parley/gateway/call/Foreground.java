package dev.parley.gateway.call;

/**
 * Tells the caller from what is behind them: louder than the line is when nobody speaks (the quietest of the last seconds,
 * for speech has gaps), and not much quieter than the caller has been. On the call's loop only.
 */
final class Foreground {

    private static final int PARTS = 10;

    /** Half a second. */
    private static final int FRAMES_IN_PART = 25;

    /** Frames are averaged, half of it within 60 ms: a moment's lull in a noise is none. */
    private static final double SMOOTHING = 0.2;

    /** A voice near the phone is louder than what is behind it by 7 dB. */
    private static final double MARGIN = 2.2;

    /** What is quieter than the caller by more than 16 dB is somebody else. */
    private static final double SHARE = 0.16;

    /** Half in 20 s. */
    private static final double FADING = 0.9993;

    private final double[] quietest = new double[PARTS];
    private int part;
    private int frames;
    private int known;
    private double smoothed = -1;
    private double caller;
    private double callerBefore;

    /** Takes the next frame's level; returns whether it may be the caller's. */
    boolean exceeds(int level) {
        smoothed = smoothed < 0 ? level : smoothed + SMOOTHING * (level - smoothed);
        caller *= FADING;
        return level > floor() * MARGIN && level > caller * SHARE;
    }

    /** Somebody begins to speak, perhaps the caller. */
    void begins() {
        callerBefore = caller;
    }

    /** It was not the caller. */
    void wasNotCaller() {
        caller = callerBefore;
    }

    /** The frame just taken is the caller's. */
    void isCaller() {
        caller = Math.max(caller, smoothed);
    }

    private double floor() {
        quietest[part] = frames == 0 ? smoothed : Math.min(quietest[part], smoothed);
        known = Math.max(known, part + 1);
        double floor = smoothed;
        for (int i = 0; i < known; i++) {
            floor = Math.min(floor, quietest[i]);
        }
        frames++;
        if (frames == FRAMES_IN_PART) {
            frames = 0;
            part = (part + 1) % PARTS;
        }
        return floor;
    }
}
