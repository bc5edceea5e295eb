package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tells whether of two values of an answer one is meant: eight or nine, between two and three. */
public final class Alternatives {

    private static final int FEW = 2;

    private final Meanings meanings;

    private Alternatives(Language language) {
        Map<String, String> words = new LinkedHashMap<>();
        language.between().forEach(it -> words.put(it, "between"));
        language.either().forEach(it -> words.put(it, "either"));
        meanings = new Meanings(words);
    }

    /** Whether the words between or before two readings say so. */
    public static boolean are(Reading one, Reading other, Words words, Language language) {
        return one.from() <= other.from()
                ? are(one.from(), one.to(), other.from(), words, language)
                : are(other.from(), other.to(), one.from(), words, language);
    }

    /** Whether of any two runs one is meant. */
    static boolean among(List<DigitRuns.Run> runs, Words words, Language language) {
        return IntStream.range(1, runs.size()).anyMatch(it -> {
            DigitRuns.Run before = runs.get(it - 1);
            return are(before.from(), before.to(), runs.get(it).from(), words, language);
        });
    }

    private static boolean are(int from, int to, int next, Words words, Language language) {
        return language.derived(Alternatives.class, Alternatives::new).are(from, to, next, words);
    }

    private boolean are(int from, int to, int next, Words words) {
        for (int at = to; at < next; at++) {
            var found = meanings.at(words, at, "either"::equals);
            if (found.isPresent()
                    && found.get().to() <= next
                    && at - to + next - found.get().to() <= FEW) {
                return true;
            }
        }
        return to < next && next - to <= FEW && isBetween(from, words);
    }

    private boolean isBetween(int from, Words words) {
        for (int at = Math.max(0, from - FEW); at < from; at++) {
            if (meanings.at(words, at, "between"::equals)
                    .filter(it -> it.to() == from)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
