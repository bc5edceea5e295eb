package dev.parley.gateway.flow.hear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Words and phrases with what they mean, looked up where they stand in an answer; the longest counts. Immutable. */
final class Meanings {

    /**
     * A phrase that stands somewhere.
     *
     * @param to the word after its last
     */
    record Found(String meaning, int to) {}

    private record Phrase(List<String> words, String meaning) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    Meanings(Map<String, String> meanings) {
        meanings.forEach((words, meaning) -> {
            List<String> plain = Words.of(words).list();
            List<String> phrase = plain.isEmpty() ? List.of(words) : plain;
            byFirst.computeIfAbsent(phrase.getFirst(), _ -> new ArrayList<>()).add(new Phrase(phrase, meaning));
        });
        byFirst.values()
                .forEach(phrases -> phrases.sort(
                        Comparator.comparingInt((Phrase it) -> it.words().size())
                                .reversed()));
    }

    /** The longest phrase that begins at a word. */
    Optional<Found> at(Words words, int from) {
        if (from < 0 || from >= words.size()) {
            return Optional.empty();
        }
        return byFirst.getOrDefault(words.get(from), List.of()).stream()
                .filter(it -> stands(it.words(), words, from))
                .findFirst()
                .map(it -> new Found(it.meaning(), from + it.words().size()));
    }

    /** The same, if it means what is wanted. */
    Optional<Found> at(Words words, int from, Predicate<String> wanted) {
        return at(words, from).filter(it -> wanted.test(it.meaning()));
    }

    /** The word after all phrases of a meaning that stand here one after the other. */
    int skip(Words words, int from, String meaning) {
        int at = from;
        Optional<Found> found = at(words, at, meaning::equals);
        while (found.isPresent()) {
            at = found.get().to();
            found = at(words, at, meaning::equals);
        }
        return at;
    }

    private static boolean stands(List<String> phrase, Words words, int from) {
        if (from + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!phrase.get(i).equals(words.get(from + i))) {
                return false;
            }
        }
        return true;
    }
}
