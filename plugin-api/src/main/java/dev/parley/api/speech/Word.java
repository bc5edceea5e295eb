package dev.parley.api.speech;

import java.time.Duration;

/**
 * One word and when it was, or will be, spoken.
 *
 * @param text the word as written
 * @param start counted from the start of the stream (heard) or of the text's audio (spoken)
 * @param end counted likewise
 * @param confidence 0 to 1; 1 where the engine gives none
 */
public record Word(String text, Duration start, Duration end, double confidence) {

    /** The same, by so much later. */
    public Word later(Duration by) {
        return new Word(text, start.plus(by), end.plus(by), confidence);
    }
}
