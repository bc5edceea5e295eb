package dev.parley.bench;

import dev.parley.api.speech.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a prompt's words on their way to the caller.
 *
 * @param lost words of which no hearing was nearly whole
 * @param doubled words that were heard whole more than once
 */
record BotWords(List<Word> lost, List<Word> doubled) {

    /** A recognizer's word times are good to some hundredths of a second: so many samples may be missing from a whole word. */
    private static final int BLUR = 60 * Sound.MILLI;

    static final BotWords FINE = new BotWords(List.of(), List.of());

    /** Judges all words up to the furthest that was heard: what comes after it is cut off, not lost. */
    static BotWords of(Prompt prompt, Alignment alignment) {
        int end = prompt.audio().length();
        List<Word> lost = new ArrayList<>();
        List<Word> doubled = new ArrayList<>();
        for (Word word : prompt.words()) {
            Span span = span(word, end);
            if (span.to() > alignment.furthest()) {
                break;
            }
            if (hearings(span, alignment, true) == 0) {
                lost.add(word);
            } else if (hearings(span, alignment, false) > 1) {
                doubled.add(word);
            }
        }
        return new BotWords(lost, doubled);
    }

    private static long hearings(Span word, Alignment alignment, boolean nearly) {
        return alignment.hearings().stream()
                .mapToInt(heard -> word.length() - heard.shared(word))
                .filter(missing -> missing <= allowed(word, nearly))
                .count();
    }

    private static double allowed(Span word, boolean nearly) {
        return nearly
                ? Math.max(0.15 * word.length(), Math.min(BLUR, 0.4 * word.length()))
                : Math.min(BLUR / 2.0, 0.1 * word.length());
    }

    /** A recognizer may put a word's begin or end beyond the sound. */
    private static Span span(Word word, int end) {
        return new Span(
                Math.clamp(word.start().toMillis() * Sound.MILLI, 0, end),
                Math.clamp(word.end().toMillis() * Sound.MILLI, 0, end));
    }
}
