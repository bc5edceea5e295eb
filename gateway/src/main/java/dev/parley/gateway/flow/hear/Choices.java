package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds which of several options was meant: the one of which most words stand in the answer; if none does, the one whose words are
 * written alike. Where two fit equally, there are readings of the same certainty. Immutable.
 */
public final class Choices {

    private static final double ALIKE = 0.6;
    private static final int SHORTEST = 3;

    /** As many words as an answer may have of which any may be written otherwise. */
    private static final int MOST_WORDS = 20;

    /** @param joined its words as one; empty if that is too short to be told by likeness */
    private record Phrase(String option, List<String> words, String joined) {}

    private final List<Phrase> phrases = new ArrayList<>();

    /** Of these, each by its name and other words. */
    public Choices(List<Option> options) {
        for (Option option : options) {
            Stream.concat(Stream.of(option.name()), option.also().stream())
                    .map(it -> Words.of(it).list())
                    .filter(it -> !it.isEmpty())
                    .forEach(it -> phrases.add(new Phrase(option.name(), it, joined(it))));
        }
    }

    /** All that were meant, the best first, none that was negated; values are the names of options. */
    public List<Reading> read(Words words, Language language) {
        List<Reading> standing = standing(words);
        boolean guessing = standing.isEmpty() && words.size() <= MOST_WORDS;
        List<Reading> found = guessing ? alike(words, language) : standing;
        return Ranked.of(best(Meant.of(found, words, language)));
    }

    private List<Reading> standing(Words words) {
        List<Reading> found = new ArrayList<>();
        List<String> said = words.list();
        for (Phrase phrase : phrases) {
            List<String> wanted = phrase.words();
            for (int at = 0; at + wanted.size() <= said.size(); at++) {
                int to = at + wanted.size();
                if (wanted.equals(said.subList(at, to))) {
                    found.add(new Reading(phrase.option(), at, to, 1));
                }
            }
        }
        int longest = found.stream().mapToInt(Reading::length).max().orElse(1);
        return found.stream()
                .filter(it -> found.stream().noneMatch(other -> within(it, other)))
                .map(it -> new Reading(
                        it.value(), it.from(), it.to(), it.length() == longest ? 1 : 0.9 * it.length() / longest))
                .toList();
    }

    private static boolean within(Reading inner, Reading outer) {
        return outer.from() <= inner.from() && inner.to() <= outer.to() && outer.length() > inner.length();
    }

    private List<Reading> alike(Words words, Language language) {
        List<String> said = words.list();
        List<Reading> found = new ArrayList<>();
        for (Phrase phrase : phrases) {
            for (int length = Math.max(1, phrase.words().size() - 1);
                    length <= phrase.words().size() + 1;
                    length++) {
                for (int at = 0; at + length <= said.size(); at++) {
                    double alike = Alike.of(phrase.joined(), joined(said.subList(at, at + length)));
                    if (alike >= ALIKE && agree(phrase, words.written(at, at + length), language)) {
                        found.add(new Reading(phrase.option(), at, at + length, Math.min(alike, 0.95)));
                    }
                }
            }
        }
        return found;
    }

    /** Whether both are negated, or neither: I can come is much like I cannot come. */
    private static boolean agree(Phrase phrase, String said, Language language) {
        return Meant.isNegation(Words.of(String.join(" ", phrase.words())), language)
                == Meant.isNegation(Words.of(said), language);
    }

    private static String joined(List<String> words) {
        String joined = String.join("", words);
        return joined.length() < SHORTEST ? "" : joined;
    }

    /** One reading an option: the surest. */
    private static List<Reading> best(List<Reading> readings) {
        List<Reading> best = new ArrayList<>();
        for (Reading reading : Ranked.of(readings)) {
            if (best.stream().noneMatch(it -> it.value().equals(reading.value()))) {
                best.add(reading);
            }
        }
        return best;
    }
}
