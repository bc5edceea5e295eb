package dev.parley.speech.google.fake;

import java.util.Optional;

/** How letters are written as pairs of tones, one low and one high, and read again. */
final class ToneCode {

    /** How long one letter sounds. */
    static final double SECONDS = 0.03;

    /** The longest word that can be said. */
    static final int LONGEST = 60;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789'-?|";
    private static final double[] LOW = {400, 500, 600, 700, 800, 900, 1000};
    private static final double[] HIGH = {1300, 1500, 1700, 1900, 2100, 2300};
    private static final int BEGIN = LETTERS.length();
    private static final int END = BEGIN + 1;
    /** The tones of a word beyond its letters: one before, three after. */
    private static final int FRAME = 4;
    /** A prime, so that two letters exchanged are noticed too. */
    private static final int CHECKS = 41;
    /** How much stronger a tone is than all others of its row. */
    private static final double CLEAR = 4;

    private ToneCode() {}

    /** A word as the letters that there are; what is no Latin letter or digit becomes a question mark. */
    static String sayable(String word) {
        StringBuilder said = new StringBuilder();
        word.codePoints()
                .limit(LONGEST)
                .forEach(letter -> said.append(LETTERS.indexOf(letter) < 0 ? "?" : Character.toString(letter)));
        return said.toString();
    }

    /** The tones of a word. */
    static int[] burst(String word) {
        int[] tones = new int[word.length() + FRAME];
        tones[0] = BEGIN;
        for (int i = 0; i < word.length(); i++) {
            tones[i + 1] = LETTERS.indexOf(word.charAt(i));
        }
        tones[tones.length - 3] = check(tones, word.length(), 7);
        tones[tones.length - 2] = check(tones, word.length(), 12);
        tones[tones.length - 1] = END;
        return tones;
    }

    private static int check(int[] tones, int letters, int factor) {
        int sum = letters;
        for (int i = 1; i <= letters; i++) {
            sum = (sum * factor + tones[i] + 1) % CHECKS;
        }
        return sum;
    }

    /** How many samples a letter sounds. */
    static int samples(int rate) {
        return (int) Math.round(SECONDS * rate);
    }

    /** A tone at some time, -2 to 2. */
    static double sample(int tone, double seconds) {
        double turn = 2 * Math.PI * seconds;
        return Math.sin(turn * LOW[tone / HIGH.length]) + Math.sin(turn * HIGH[tone % HIGH.length]);
    }

    /** The word of a burst; empty if the burst is none, or not a whole one. */
    static Optional<String> read(short[] burst, int length, int rate) {
        double symbol = SECONDS * rate;
        int count = (int) Math.round(length / symbol);
        if (count <= FRAME || Math.abs(length - count * symbol) > symbol / 8) {
            return Optional.empty();
        }
        int[] tones = new int[count];
        for (int i = 0; i < count; i++) {
            // The edges are left out: there the neighbours ring.
            int tone = tone(burst, (int) ((i + 1.0 / 6) * symbol), (int) (symbol * 2 / 3), rate);
            if (tone < 0) {
                return Optional.empty();
            }
            tones[i] = tone;
        }
        int letters = count - FRAME;
        if (tones[0] != BEGIN
                || tones[count - 3] != check(tones, letters, 7)
                || tones[count - 2] != check(tones, letters, 12)
                || tones[count - 1] != END) {
            return Optional.empty();
        }
        StringBuilder word = new StringBuilder();
        for (int i = 1; i <= letters; i++) {
            if (tones[i] >= LETTERS.length()) {
                return Optional.empty();
            }
            word.append(LETTERS.charAt(tones[i]));
        }
        return Optional.of(word.toString());
    }

    private static int tone(short[] audio, int from, int length, int rate) {
        int low = strongest(LOW, audio, from, length, rate);
        int high = strongest(HIGH, audio, from, length, rate);
        return low < 0 || high < 0 ? -1 : low * HIGH.length + high;
    }

    /** Which frequency stands out; -1 if none does. */
    private static int strongest(double[] frequencies, short[] audio, int from, int length, int rate) {
        int best = -1;
        double most = 0;
        double second = 0;
        for (int i = 0; i < frequencies.length; i++) {
            double power = power(audio, from, length, frequencies[i] / rate);
            if (power > most) {
                second = most;
                most = power;
                best = i;
            } else {
                second = Math.max(second, power);
            }
        }
        return most > CLEAR * second ? best : -1;
    }

    /** Goertzel's algorithm. */
    private static double power(short[] audio, int from, int length, double turns) {
        double factor = 2 * Math.cos(2 * Math.PI * turns);
        double one = 0;
        double two = 0;
        for (int i = from; i < from + length; i++) {
            double next = audio[i] + factor * one - two;
            two = one;
            one = next;
        }
        return one * one + two * two - factor * one * two;
    }
}
