package dev.parley.speech.google.fake;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the phrases of a request do to ambiguous words. */
final class Adaptation {

    private static final Set<String> DIGITS =
            Set.of("zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private final Set<String> expected = new HashSet<>();

    /** @param phrases words and phrases; those such as {@code $OOV_CLASS_DIGIT_SEQUENCE} expect digits */
    Adaptation(List<String> phrases) {
        for (String phrase : phrases) {
            if (phrase.startsWith("$") && phrase.contains("DIGIT")) {
                expected.addAll(DIGITS);
            }
            expected.addAll(List.of(phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'-]+", -1)));
        }
    }

    /** What is heard of a word such as {@code forty|fourteen}: the first of them that is expected, else the first. */
    String heard(String word) {
        List<String> readings = List.of(word.split("\\|", -1));
        for (String reading : readings) {
            if (expected.contains(reading)) {
                return reading;
            }
        }
        return readings.getFirst();
    }
}
