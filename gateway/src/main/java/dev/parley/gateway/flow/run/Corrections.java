package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.hear.Words;
import dev.parley.gateway.flow.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether an answer begins as a correction does: no, I said. */
final class Corrections {

    /** How many words may come before: oh no. */
    private static final int BEFORE = 1;

    private final List<List<String>> beginnings;
    private final List<List<String>> fillers;

    private Corrections(Language language) {
        this.beginnings = lists(language.corrections());
        this.fillers = lists(language.fillers());
    }

    private static List<List<String>> lists(List<String> phrases) {
        return phrases.stream()
                .map(text -> Words.of(text).list())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    static boolean begin(Words words, Language language) {
        return language.derived(Corrections.class, Corrections::new).begin(words);
    }

    /** What follows the words with which a correction begins, without what need not be heard; empty if none begins. */
    static Optional<Words> rest(Words words, Language language) {
        Corrections corrections = language.derived(Corrections.class, Corrections::new);
        if (!corrections.begin(words)) {
            return Optional.empty();
        }
        int from = 0;
        int next = corrections.after(words, from);
        while (next > from) {
            from = next;
            next = corrections.after(words, from);
        }
        return Optional.of(Words.of(words.written(from, words.size())));
    }

    private int after(Words words, int from) {
        return Stream.concat(beginnings.stream(), fillers.stream())
                .filter(it -> from + it.size() <= words.size()
                        && words.list().subList(from, from + it.size()).equals(it))
                .mapToInt(it -> from + it.size())
                .max()
                .orElse(from);
    }

    private boolean begin(Words words) {
        return beginnings.stream().anyMatch(beginning -> {
            for (int at = 0; at <= BEFORE && at + beginning.size() <= words.size(); at++) {
                if (words.list().subList(at, at + beginning.size()).equals(beginning)) {
                    return true;
                }
            }
            return false;
        });
    }
}
