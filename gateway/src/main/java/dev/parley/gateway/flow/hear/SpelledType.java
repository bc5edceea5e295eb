package dev.parley.gateway.flow.hear;

import dev.parley.api.speech.Expected;
import java.util.List;

/** What is spelled letter by letter; in capitals. */
final class SpelledType extends CountedType {

    SpelledType(SpelledSettings settings) {
        super("spelled", Expected.SPELLING, Bounds.counts("length", settings.length(), SpelledSettings.MOST));
    }

    @Override
    public List<Reading> read(Words words, Situation situation) {
        List<Reading> found = Letters.of(situation.language()).read(words).stream()
                .map(it -> new Reading(it.text(), it.from(), it.to(), certainty(it, words.size())))
                .toList();
        return Ranked.of(Corrected.of(found, words, situation.language()));
    }

    /** A letter alone in a sentence is a word: I, a. */
    private double certainty(Letters.Run run, int words) {
        boolean likely = run.to() - run.from() > 1 || run.text().length() > 1 || words <= 2;
        return (likely ? 1 : 0.2)
                * (length.hold(run.text().length()) ? 1 : 0.5)
                * (0.5 + run.to() / 2.0 / words - run.from() / 2.0 / words);
    }
}
