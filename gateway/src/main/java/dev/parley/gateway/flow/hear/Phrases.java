package dev.parley.gateway.flow.hear;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What callers may say at any question, by the name of what it does. It counts if it is all they say, but for three more words; if it
 * is written with a full stop at its end, if it is all.
 */
public final class Phrases {

    private static final int MORE = 3;

    private record Phrase(String name, Words words, int more) {}

    private final List<Phrase> phrases;

    /** Phrases by name; of two that fit equally, the one named first counts. */
    public Phrases(Map<String, List<String>> named) {
        phrases = named.entrySet().stream()
                .flatMap(it -> it.getValue().stream()
                        .map(text -> new Phrase(it.getKey(), Words.of(text), isAlone(text) ? 0 : MORE)))
                .filter(it -> !it.words().isEmpty())
                .sorted(Comparator.comparingInt((Phrase it) -> it.words().size())
                        .reversed())
                .toList();
    }

    /** A phrase as it is spoken. */
    public static String spoken(String written) {
        return isAlone(written) ? written.substring(0, written.length() - 1) : written;
    }

    private static boolean isAlone(String written) {
        return written.endsWith(".");
    }

    /** The longest that is all but three words of an answer; the value is its name. */
    public Optional<Reading> read(Words words) {
        return phrases.stream()
                .filter(it -> words.size() - it.words().size() <= it.more())
                .flatMap(it -> standing(it, words))
                .findFirst();
    }

    private static Stream<Reading> standing(Phrase phrase, Words words) {
        List<String> wanted = phrase.words().list();
        List<String> said = words.list();
        int length = wanted.size();
        for (int at = 0; at + length <= words.size(); at++) {
            if (wanted.equals(said.subList(at, at + length))) {
                return Stream.of(new Reading(phrase.name(), at, at + length, (double) length / words.size()));
            }
        }
        return Stream.empty();
    }
}
