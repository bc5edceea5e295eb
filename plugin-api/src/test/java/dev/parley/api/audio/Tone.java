package dev.parley.api.audio;

/** Sine tones, and how strong one is in a stretch of samples. */
final class Tone {

    private Tone() {}

    static short[] of(double hertz, int rate, int samples, double amplitude) {
        short[] tone = new short[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return tone;
    }

    /** The root mean square of the middle half, away from both ends. */
    static double level(short[] samples) {
        int start = samples.length / 4;
        int end = samples.length * 3 / 4;
        double sum = 0;
        for (int i = start; i < end; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return Math.sqrt(sum / (end - start));
    }

    static double decibels(double level, double reference) {
        return 20 * Math.log10(Math.max(level, 1e-9) / reference);
    }

    /** What is left of the middle half once the best-fitting sine of that frequency is taken away, as a level. */
    static double residue(short[] samples, double hertz, int rate) {
        int start = samples.length / 4;
        int end = samples.length * 3 / 4;
        double ss = 0;
        double cc = 0;
        double sc = 0;
        double xs = 0;
        double xc = 0;
        for (int i = start; i < end; i++) {
            double angle = 2 * Math.PI * hertz * i / rate;
            double s = Math.sin(angle);
            double c = Math.cos(angle);
            ss += s * s;
            cc += c * c;
            sc += s * c;
            xs += s * samples[i];
            xc += c * samples[i];
        }
        double determinant = ss * cc - sc * sc;
        double a = (xs * cc - xc * sc) / determinant;
        double b = (xc * ss - xs * sc) / determinant;
        double sum = 0;
        for (int i = start; i < end; i++) {
            double angle = 2 * Math.PI * hertz * i / rate;
            double rest = samples[i] - a * Math.sin(angle) - b * Math.cos(angle);
            sum += rest * rest;
        }
        return Math.sqrt(sum / (end - start));
    }
}
