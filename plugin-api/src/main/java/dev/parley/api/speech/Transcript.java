package dev.parley.api.speech;

import java.time.Duration;
import java.util.List;

/**
 * What a recognizer heard.
 *
 * @param text the words, never blank in a final transcript
 * @param isFinal whether the engine stands by it; an interim transcript is replaced by the next one
 * @param confidence 0 to 1; 1 where the engine gives none
 * @param start where the utterance begins, counted from the start of the stream
 * @param end where it ends, counted likewise
 * @param words the single words with their times; empty where the engine gives none
 */
public record Transcript(
        String text, boolean isFinal, double confidence, Duration start, Duration end, List<Word> words) {

    public Transcript {
        words = List.copyOf(words);
    }

    /** The same, with its words, by so much later. */
    public Transcript later(Duration by) {
        return new Transcript(
                text,
                isFinal,
                confidence,
                start.plus(by),
                end.plus(by),
                words.stream().map(word -> word.later(by)).toList());
    }
}
