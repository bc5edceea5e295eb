package dev.parley.gateway.call;

/**
 * How loud the line is when nobody speaks: the quietest of the last seconds, for speech has gaps. What is not clearly louder
 * is background. On the call's loop only.
 */
final class NoiseFloor {

    private static final int PARTS = 10;

    /** Half a second. */
    private static final int FRAMES_IN_PART = 25;

    /** Frames are averaged, half of it within 60 ms: a moment's lull in a noise is none. */
    private static final double SMOOTHING = 0.2;

    /** A voice near the phone is louder than what is behind it by 7 dB. */
    private static final double MARGIN = 2.2;

    private final double[] quietest = new double[PARTS];
    private int part;
    private int frames;
    private int known;
    private double smoothed = -1;

    /** Takes the next frame's level; returns whether it is louder than background. */
    boolean exceeds(int level) {
        smoothed = smoothed < 0 ? level : smoothed + SMOOTHING * (level - smoothed);
        if (frames == 0) {
            quietest[part] = smoothed;
            known = Math.min(known + 1, PARTS);
        } else {
            quietest[part] = Math.min(quietest[part], smoothed);
        }
        frames = (frames + 1) % FRAMES_IN_PART;
        double floor = quietest[part];
        for (int i = 0; i < known; i++) {
            floor = Math.min(floor, quietest[i]);
        }
        if (frames == 0) {
            part = (part + 1) % PARTS;
        }
        return level > floor * MARGIN;
    }
}
