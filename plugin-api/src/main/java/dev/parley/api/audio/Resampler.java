package dev.parley.api.audio;

import java.util.Arrays;

/**
 * Changes the sample rate of a stream of 16-bit mono samples: windowed-sinc, polyphase, with no seam between chunks.
 *
 * <p>What lies below 80 % of the lower rate's half passes unchanged; what would alias is suppressed by 60 dB and more.
 * The output lines up with the input in time. A chunk's last 3 ms at most (24 samples of the lower rate) come with the
 * next one. Not thread-safe.
 */
public final class Resampler {

    /** Half the filter's length, in samples of the lower rate. */
    private static final int HALF_WIDTH = 24;

    /** The middle of the filter's slope, as a share of the lower rate's half; the slope ends at 1. */
    private static final double CUTOFF = 0.905;

    /** Kaiser's shape for a stop-band of 70 dB. */
    private static final double BETA = 6.76;

    /** Rates with no common divisor would need a table of megabytes; so many phases keep the error below -65 dB. */
    private static final int MOST_PHASES = 1024;

    private static final int ROOM = 1024;

    /** Weights are whole numbers of which so many bits are behind the point. */
    private static final int WEIGHT_BITS = 30;

    private final int from;
    private final int to;
    private final int reach;
    private final int[][] phases;
    private final int[] window;

    /** Samples in the window; the first {@code 2 * reach - 1} at most were seen by earlier outputs. */
    private int filled;

    /** Where in the window the next output's left-most input lies, and the fraction beyond it in units of 1/to. */
    private int position;

    private int fraction;
    private long taken;
    private long made;

    /**
     * @param from samples a second of the input, 8000 to 48000 Hz
     * @param to samples a second of the output, 8000 to 48000 Hz
     * @throws IllegalArgumentException if a rate is out of range
     */
    public Resampler(int from, int to) {
        if (from < 8000 || from > 48000 || to < 8000 || to > 48000) {
            throw new IllegalArgumentException("cannot resample " + from + " Hz to " + to + " Hz: not in 8000..48000");
        }
        int divisor = greatestCommonDivisor(from, to);
        this.from = from / divisor;
        this.to = to / divisor;
        double shrink = Math.min(1.0, (double) to / from);
        reach = (int) Math.ceil(HALF_WIDTH / shrink);
        phases = table(Math.min(this.to, MOST_PHASES), reach, CUTOFF * shrink);
        window = new int[2 * reach + ROOM];
        reset();
    }

    /** The most samples that one call with so many samples can make; {@code mostOutput(0)} holds for {@link #finish}. */
    public int mostOutput(int samples) {
        return Math.toIntExact(((long) samples + 2L * reach) * to / from + 2);
    }

    /**
     * Converts the next samples.
     *
     * @param output has room for {@link #mostOutput} samples behind {@code outputOffset}
     * @return how many samples were written
     */
    public int resample(short[] input, int offset, int count, short[] output, int outputOffset) {
        int read = offset;
        int end = offset + count;
        int written = outputOffset;
        taken += count;
        while (read < end) {
            int step = Math.min(end - read, window.length - filled);
            for (int i = 0; i < step; i++) {
                window[filled + i] = input[read + i];
            }
            filled += step;
            read += step;
            written = drain(output, written, Long.MAX_VALUE);
        }
        return written - outputOffset;
    }

    /**
     * Ends the stream: writes what the last samples still owe, and makes ready for the next stream.
     *
     * @return how many samples were written
     */
    public int finish(short[] output, int outputOffset) {
        long due = (taken * to + from - 1) / from;
        int written = outputOffset;
        int owed = reach + 1;
        while (owed > 0) {
            int step = Math.min(owed, window.length - filled);
            Arrays.fill(window, filled, filled + step, 0);
            filled += step;
            owed -= step;
            written = drain(output, written, due);
        }
        reset();
        return written - outputOffset;
    }

    /** Forgets the stream so far and makes ready for the next. */
    public void reset() {
        // The first output is centred on the first input: half a filter of silence lies before it.
        Arrays.fill(window, 0, reach - 1, 0);
        filled = reach - 1;
        position = 0;
        fraction = 0;
        taken = 0;
        made = 0;
    }

    private int drain(short[] output, int start, long due) {
        int written = start;
        int taps = 2 * reach;
        while (position + taps <= filled && made < due) {
            output[written++] = saturated(weighted(phases[phase()], window, position));
            made++;
            fraction += from;
            position += fraction / to;
            fraction %= to;
        }
        // Going down by much, the next output may begin beyond what is there.
        int seen = Math.min(position, filled);
        System.arraycopy(window, seen, window, 0, filled - seen);
        filled -= seen;
        position -= seen;
        return written;
    }

    private int phase() {
        return phases.length == to ? fraction : (int) ((long) fraction * phases.length / to);
    }

    /** In whole numbers, which may be added in any order: the compiler has the processor do several at a time. */
    private static long weighted(int[] weights, int[] samples, int start) {
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (long) weights[i] * samples[start + i];
        }
        return sum;
    }

    private static short saturated(long sum) {
        long rounded = (sum + (1L << (WEIGHT_BITS - 1))) >> WEIGHT_BITS;
        return (short) Math.clamp(rounded, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static int[][] table(int count, int reach, double cutoff) {
        int[][] table = new int[count][2 * reach];
        for (int phase = 0; phase < count; phase++) {
            double sum = 0;
            double[] weights = new double[2 * reach];
            for (int tap = 0; tap < weights.length; tap++) {
                double distance = tap - (reach - 1) - (double) phase / count;
                weights[tap] = sinc(cutoff * distance) * kaiser(distance / reach);
                sum += weights[tap];
            }
            for (int tap = 0; tap < weights.length; tap++) {
                table[phase][tap] = (int) Math.rint(weights[tap] / sum * (1 << WEIGHT_BITS));
            }
        }
        return table;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
    }

    /** The modified Bessel function of the first kind and order zero, by its series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
