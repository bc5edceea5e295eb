package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.hear.Words;
import dev.parley.gateway.flow.language.Language;
import java.util.List;

/** Tells whether an answer begins as a correction does: no, I said. */
final class Corrections {

    /** How many words may come before: oh no. */
    private static final int BEFORE = 1;

    private final List<List<String>> beginnings;

    private Corrections(Language language) {
        this.beginnings = language.corrections().stream()
                .map(text -> Words.of(text).list())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    static boolean begin(Words words, Language language) {
        return language.derived(Corrections.class, Corrections::new).begin(words);
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
