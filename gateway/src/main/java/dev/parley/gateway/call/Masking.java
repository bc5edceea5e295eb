package dev.parley.gateway.call;

import dev.parley.api.speech.Transcript;
import dev.parley.api.speech.Word;

/**
 * Keeps to the dialog what came in while it had the recording paused: tells which words and digits those are, and what to
 * show in their place. On the call's loop only.
 */
final class Masking {

    private static final String STAR = "*";

    /** Keys that a report of digits may be about: more than are kept for a dialog. */
    private static final int MOST_KEYS = 256;

    private final CallLoop loop;
    private boolean paused;
    private boolean used;
    private long pausedUntil;
    private long speechSince = Long.MIN_VALUE;

    /** The latest keys, and for each whether it came in while paused. */
    private final StringBuilder keys = new StringBuilder();

    private final StringBuilder secret = new StringBuilder();

    Masking(CallLoop loop) {
        this.loop = loop;
    }

    boolean paused() {
        return paused;
    }

    /** Whether there was a pause in this call, be it over or not. */
    boolean used() {
        return used;
    }

    void pause() {
        paused = true;
        used = true;
    }

    void resume() {
        if (paused) {
            paused = false;
            pausedUntil = loop.nanos();
        }
    }

    /** The caller's words are now those of audio from this time on. */
    void speechSince(long nanos) {
        speechSince = nanos;
    }

    /** Whether any of the words that are heard now may have come in while paused. */
    boolean hidesSpeech() {
        return paused || (used && pausedUntil >= speechSince);
    }

    /** The caller has put a finger on a key. */
    void pressed(char key) {
        if (keys.length() == MOST_KEYS) {
            forget(1);
        }
        keys.append(key);
        secret.append(paused ? STAR : " ");
    }

    /** Whether any of the digits that the dialog gets now came in while paused. Where they may be one key or another, both count. */
    boolean hidesDigits(String digits) {
        int first = keys.indexOf(digits);
        boolean hidden = paused
                || (first < 0
                        ? secret.indexOf(STAR) >= 0
                        : secret.substring(first, keys.lastIndexOf(digits) + digits.length())
                                .contains(STAR));
        forget(first < 0 ? keys.length() : first + digits.length());
        return hidden;
    }

    private void forget(int count) {
        keys.delete(0, count);
        secret.delete(0, count);
    }

    /** A star for each key. */
    static String keys(String digits) {
        return STAR.repeat(digits.length());
    }

    /** A star for each digit; all else is left. */
    static String digitsIn(String text) {
        return text.codePoints()
                .map(letter -> Character.isDigit(letter) ? '*' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A star for each word. */
    static String words(String text) {
        return text.strip().replaceAll("\\S+", STAR).replaceAll("\\s+", " ");
    }

    /** The same transcript with a star for each word. */
    static Transcript words(Transcript heard) {
        return new Transcript(
                words(heard.text()),
                heard.isFinal(),
                heard.confidence(),
                heard.start(),
                heard.end(),
                heard.words().stream()
                        .map(word -> new Word(STAR, word.start(), word.end(), word.confidence()))
                        .toList());
    }
}
