package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Which of several values of one answer was meant: none that was negated, after a word of correction the last one. */
public final class Corrected {

    private static final int FEW = 2;

    /** How many words a value that is taken back may have. */
    private static final int LONGEST = 8;

    private final Meanings meanings;

    private Corrected(Language language) {
        var words = new LinkedHashMap<String, String>();
        language.yes().forEach(it -> words.put(it, "other"));
        language.corrections().forEach(it -> words.put(it, "correction"));
        language.negations().forEach(it -> words.put(it, "negation"));
        language.meanings("date-words").entrySet().stream()
                .filter(it -> it.getValue().equals("link"))
                .forEach(it -> words.put(it.getKey(), "link"));
        language.meanings("time-words").entrySet().stream()
                .filter(it -> it.getValue().equals("at"))
                .forEach(it -> words.put(it.getKey(), "link"));
        meanings = new Meanings(words);
    }

    /** The readings without those that were taken back. A correction stands right before a value, but for two words. */
    static List<Reading> of(List<Reading> readings, Words words, Language language) {
        return language.derived(Corrected.class, Corrected::new).of(readings, words);
    }

    /** Whether an answer takes a value back: not four. */
    public static boolean isDenied(Object value, SlotType type, Words words, Situation situation) {
        Meanings meanings = situation.language().derived(Corrected.class, Corrected::new).meanings;
        for (int at = 0; at < words.size(); at++) {
            var negation = meanings.at(words, at, "negation"::equals);
            if (negation.isPresent() && begins(negation.get().to(), value, type, words, situation)) {
                return true;
            }
        }
        return false;
    }

    /** Whether these few words are a value. */
    private static boolean begins(int from, Object value, SlotType type, Words words, Situation situation) {
        int most = Math.min(words.size(), from + LONGEST);
        return IntStream.rangeClosed(from + 1, most)
                .mapToObj(to -> Words.of(words.written(from, to)))
                .flatMap(some -> type.read(some, situation).stream())
                .anyMatch(it -> it.value().equals(value));
    }

    /** The runs of digits without those that were taken back. */
    static List<DigitRuns.Run> runs(Words words, Language language) {
        List<Reading> runs = DigitRuns.of(language).read(words).stream()
                .map(it -> new Reading(it.digits(), it.from(), it.to(), 1))
                .toList();
        return of(runs, words, language).stream()
                .map(it -> new DigitRuns.Run(it.from(), it.to(), it.value().toString()))
                .toList();
    }

    private List<Reading> of(List<Reading> readings, Words words) {
        List<Reading> meant =
                readings.stream().filter(it -> !isNegated(words, it.from())).toList();
        List<Reading> lasting = new ArrayList<>(meant);
        lasting.removeIf(earlier -> meant.stream()
                .anyMatch(later -> later.from() >= earlier.to() && isCorrected(words, earlier.to(), later.from())));
        // What was read across a correction is two values.
        lasting.removeIf(it -> meant.stream()
                .filter(part -> part.length() < it.length() && it.from() <= part.from() && part.to() <= it.to())
                .anyMatch(part -> isCorrected(words, it.from(), part.from()) && part.from() > it.from()));
        return List.copyOf(lasting);
    }

    /** Not eight, not on the first; but not: why not eight. */
    private boolean isNegated(Words words, int value) {
        int at = 0;
        boolean negated = false;
        while (at < value) {
            var found = meanings.at(words, at);
            String meaning = found.map(Meanings.Found::meaning).orElse("");
            negated = meaning.equals("negation") || (negated && meaning.equals("link"));
            at = found.map(Meanings.Found::to).orElse(at + 1);
        }
        return negated;
    }

    private boolean isCorrected(Words words, int from, int to) {
        for (int at = from; at < to; at++) {
            var found = meanings.at(words, at, "correction"::equals);
            if (found.isPresent() && found.get().to() <= to && to - found.get().to() <= FEW) {
                return true;
            }
        }
        return false;
    }
}
