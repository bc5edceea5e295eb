package dev.parley.bench;

import java.util.List;
import java.util.Random;

/** Sounds that are no words. The same seed makes the same sound. */
final class Noises {

    private static final double RATE = 8000;

    /** The rows of keys, then the columns, in Hz. */
    private static final double[] ROWS = {697, 770, 852, 941};

    private static final double[] COLUMNS = {1209, 1336, 1477};

    private Noises() {}

    static Sound white(int millis, long seed) {
        Random random = new Random(seed);
        return filled(millis, () -> 3000 * random.nextGaussian());
    }

    /** As much power in each octave: a running sum of white noise in three speeds. */
    static Sound pink(int millis, long seed) {
        Random random = new Random(seed);
        double[] state = new double[3];
        return filled(millis, () -> {
            double white = random.nextGaussian();
            state[0] = 0.99765 * state[0] + white * 0.0990460;
            state[1] = 0.96300 * state[1] + white * 0.2965164;
            state[2] = 0.57000 * state[2] + white * 1.0526913;
            return 1500 * (state[0] + state[1] + state[2] + white * 0.1848);
        });
    }

    /** Many voices at once. */
    static Sound babble(int millis, List<Sound> voices, long seed) {
        Random random = new Random(seed);
        Sound mixed = Sound.silence(millis);
        for (Sound voice : voices) {
            int start = random.nextInt(voice.length());
            Sound turned = voice.part(start, voice.length()).then(voice.part(0, start));
            Sound endless = turned;
            while (endless.length() < mixed.length()) {
                endless = endless.then(turned);
            }
            mixed = mixed.with(endless.part(0, mixed.length()).atLevel(-30));
        }
        return mixed;
    }

    /** A cough: a few bursts, each a sharp onset and a hoarse decay, without a voiced part. */
    static Sound cough(int bursts, long seed) {
        Random random = new Random(seed);
        Sound cough = Sound.silence(0);
        for (int burst = 0; burst < bursts; burst++) {
            int millis = 220 + random.nextInt(120);
            cough = cough.then(burst(millis, random)).then(Sound.silence(80 + random.nextInt(80)));
        }
        return cough.trimmed().atLevel(-20);
    }

    private static Sound burst(int millis, Random random) {
        double[] state = new double[2];
        int[] at = {0};
        int length = millis * Sound.MILLI;
        // A resonance of the throat at some 900 Hz, wide enough not to sing.
        double radius = 0.82;
        double turn = 2 * radius * Math.cos(2 * Math.PI * (700 + random.nextInt(500)) / RATE);
        return filled(millis, () -> {
            double made = random.nextGaussian() + turn * state[0] - radius * radius * state[1];
            state[1] = state[0];
            state[0] = made;
            double time = at[0]++;
            double attack = Math.min(1, time / (12 * Sound.MILLI));
            return 2500 * made * attack * Math.exp(-4.0 * time / length);
        });
    }

    /** A few knocks on the handset. */
    static Sound clicks(int count, long seed) {
        Random random = new Random(seed);
        Sound clicks = Sound.silence(0);
        for (int click = 0; click < count; click++) {
            int[] at = {0};
            double pitch = 900 + random.nextInt(1500);
            clicks = clicks.then(filled(12, () -> {
                        double time = at[0]++ / RATE;
                        return 20000 * Math.exp(-time * 500) * Math.sin(2 * Math.PI * pitch * time);
                    }))
                    .then(Sound.silence(100 + random.nextInt(250)));
        }
        return clicks;
    }

    /** The tone of a key. */
    static Sound tone(char key, int millis) {
        int place = "123456789*0#".indexOf(key);
        double row = ROWS[place / 3];
        double column = COLUMNS[place % 3];
        int[] at = {0};
        return filled(millis, () -> {
            double time = at[0]++ / RATE;
            return 5000 * (Math.sin(2 * Math.PI * row * time) + Math.sin(2 * Math.PI * column * time));
        });
    }

    private static Sound filled(int millis, java.util.function.DoubleSupplier source) {
        short[] samples = new short[millis * Sound.MILLI];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Sound.clipped(Math.round(source.getAsDouble()));
        }
        return Sound.of(samples);
    }
}
