package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Which options of an answer were meant: none that was negated, as in "I won't come", "not sales or the workshop" and "ich komme
 * nicht", and no yes that is taken back, as in "yes, but later". A negation within the words of an option is its own. Immutable.
 */
final class Meant {

    /** How many words may stand between a negation and what it negates. */
    private static final int NEAR = 3;

    private static final String ENDS = ",.;:!?";

    /** A phrase of a language that stands in an answer. */
    private record Part(String meaning, int from, int to) {}

    private final Meanings meanings;

    private Meant(Language language) {
        var words = new LinkedHashMap<String, String>();
        language.fillers().forEach(it -> words.put(it, "filler"));
        language.corrections().forEach(it -> words.put(it, "break"));
        language.negations().forEach(it -> words.put(it, "negation"));
        language.doubts().forEach(it -> words.put(it, "doubt"));
        // After the negations, for some of these have one: I do not mind.
        language.yes().forEach(it -> words.put(it, "yes"));
        meanings = new Meanings(words);
    }

    static List<Reading> of(List<Reading> options, Words words, Language language) {
        return language.derived(Meant.class, Meant::new).of(options, words, new Sentence(words, language));
    }

    /** Whether a negation stands in some words. */
    static boolean isNegation(Words words, Language language) {
        return language.derived(Meant.class, Meant::new).parts(words).stream()
                .anyMatch(it -> it.meaning().equals("negation"));
    }

    /** An answer, and how it is divided. */
    private record Sentence(Words words, Language language) {

        /** Whether a recognizer wrote a mark between some words, of which the first stands before. */
        boolean isMarked(int from, int to) {
            for (int at = Math.max(1, from); at <= Math.min(to, words.size() - 1); at++) {
                String between = words.heard()
                        .text()
                        .substring(
                                words.heard().words().get(at - 1).to(),
                                words.heard().words().get(at).from());
                if (between.chars().anyMatch(it -> ENDS.indexOf(it) >= 0)) {
                    return true;
                }
            }
            return false;
        }
    }

    private List<Reading> of(List<Reading> options, Words words, Sentence sentence) {
        List<Part> parts = parts(words);
        List<Reading> meant = new ArrayList<>(options);
        parts.stream()
                .filter(it -> it.meaning().equals("negation"))
                .filter(it -> options.stream().noneMatch(own -> own.from() < it.to() && it.from() < own.to()))
                .forEach(it -> meant.removeAll(negated(it, options, parts, sentence)));
        meant.removeIf(it -> isDoubted(it, parts, words));
        return List.copyOf(meant);
    }

    private List<Reading> negated(Part negation, List<Reading> options, List<Part> parts, Sentence sentence) {
        Optional<Reading> next = options.stream()
                .filter(it -> it.from() >= negation.to())
                .min(Comparator.comparingInt(Reading::from))
                .filter(it -> it.from() - negation.to() <= NEAR)
                .filter(it -> !isDivided(negation.to(), it.from(), parts, sentence));
        return next.map(it -> joined(it, options, sentence))
                .orElseGet(() ->
                        isLast(negation, parts, sentence) ? before(negation, options, parts, sentence) : List.of());
    }

    /** What is negated along with the first: not sales or the workshop. */
    private static List<Reading> joined(Reading first, List<Reading> options, Sentence sentence) {
        List<Reading> negated = new ArrayList<>();
        negated.add(first);
        options.stream()
                .filter(it -> it.from() >= first.from())
                .sorted(Comparator.comparingInt(Reading::from))
                .filter(it -> negated.stream()
                        .anyMatch(one ->
                                it.overlaps(one) || Alternatives.are(one, it, sentence.words(), sentence.language())))
                .forEach(negated::add);
        return negated;
    }

    /** What a negation at the end of a clause negates: ich komme nicht. */
    private static List<Reading> before(Part negation, List<Reading> options, List<Part> parts, Sentence sentence) {
        return options.stream()
                .filter(it -> it.to() <= negation.from() && negation.from() - it.to() <= NEAR)
                .filter(it -> !isDivided(it.to(), negation.from(), parts, sentence))
                .toList();
    }

    /** Whether nothing but fillers follows in its clause. */
    private static boolean isLast(Part negation, List<Part> parts, Sentence sentence) {
        return parts.stream()
                .filter(it -> it.from() >= negation.to() && !sentence.isMarked(negation.to(), it.from()))
                .allMatch(it -> it.meaning().equals("filler"));
    }

    private static boolean isDivided(int from, int to, List<Part> parts, Sentence sentence) {
        return sentence.isMarked(from, to)
                || parts.stream()
                        .filter(it -> it.from() >= from && it.to() <= to)
                        .anyMatch(it ->
                                it.meaning().equals("break") || it.meaning().equals("doubt"));
    }

    /** Yes, but later; I will come, but not tomorrow. */
    private boolean isDoubted(Reading option, List<Part> parts, Words words) {
        boolean yes = meanings.at(words, option.from(), "yes"::equals)
                .filter(it -> it.to() >= option.to())
                .isPresent();
        for (int i = 0; i < parts.size(); i++) {
            boolean doubt = parts.get(i).meaning().equals("doubt");
            boolean negated = i + 1 < parts.size()
                    && parts.get(i + 1).meaning().equals("negation")
                    && parts.get(i).from() >= option.to();
            if (doubt && (yes || negated)) {
                return true;
            }
        }
        return false;
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
}
