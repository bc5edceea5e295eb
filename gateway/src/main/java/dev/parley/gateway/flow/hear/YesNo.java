package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Tells yes from no. */
public final class YesNo {

    private static final double LED = 0.9;

    private record Part(String meaning, int from, int to) {}

    private final Meanings meanings;

    private YesNo(Language language) {
        var words = new LinkedHashMap<String, String>();
        language.fillers().forEach(it -> words.put(it, "filler"));
        language.negations().forEach(it -> words.put(it, "negation"));
        language.doubts().forEach(it -> words.put(it, "doubt"));
        language.yes().forEach(it -> words.put(it, "yes"));
        language.no().forEach(it -> words.put(it, "no"));
        meanings = new Meanings(words);
    }

    /**
     * Whether an answer says yes or no: if it is made of such words and fillers, or if such a word leads it, a little less surely.
     * Who says both, doubts, or says yes with a negation, says neither.
     *
     * @return a {@link Boolean}, with the words that say so
     */
    public static Optional<Reading> read(Words words, Language language) {
        return language.derived(YesNo.class, YesNo::new).read(words);
    }

    /** Whether an answer has a word of yes, no, negation or doubt anywhere. */
    public static boolean isIn(Words words, Language language) {
        return language.derived(YesNo.class, YesNo::new).parts(words).stream()
                .anyMatch(it -> !it.meaning().isEmpty() && !it.meaning().equals("filler"));
    }

    private Optional<Reading> read(Words words) {
        List<Part> parts = parts(words);
        Optional<Part> first =
                parts.stream().filter(it -> !it.meaning().equals("filler")).findFirst();
        if (first.isEmpty() || !isAnswer(first.get())) {
            return Optional.empty();
        }
        String answer = first.get().meaning();
        boolean contradicted = parts.stream()
                .anyMatch(it ->
                        it.meaning().equals("doubt") || (it.meaning().equals("negation") && answer.equals("yes")));
        boolean whole = parts.stream().noneMatch(it -> it.meaning().isEmpty());
        // It is, among other words, says nothing.
        boolean agreed = parts.stream()
                .filter(it -> isAnswer(it) && (whole || isWord(words, it.from())))
                .allMatch(it -> it.meaning().equals(answer));
        if (contradicted || !agreed || (!whole && !isWord(words, first.get().from()))) {
            return Optional.empty();
        }
        boolean yes = answer.equals("yes");
        return Optional.of(
                whole
                        ? new Reading(yes, 0, words.size(), 1)
                        : new Reading(yes, first.get().from(), first.get().to(), LED));
    }

    private List<Part> parts(Words words) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int from = at;
            Part part = meanings.at(words, at)
                    .map(it -> new Part(it.meaning(), from, it.to()))
                    .orElse(new Part("", from, from + 1));
            parts.add(part);
            at = part.to();
        }
        return parts;
    }

    /** Whether a word alone is an answer: yes, but not the beginning of it is. */
    private boolean isWord(Words words, int at) {
        return meanings.at(Words.of(words.get(at)), 0)
                .filter(it -> it.meaning().equals("yes") || it.meaning().equals("no"))
                .isPresent();
    }

    private static boolean isAnswer(Part part) {
        return part.meaning().equals("yes") || part.meaning().equals("no");
    }
}
