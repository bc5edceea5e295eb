package dev.parley.plugins.faq;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes sentences apart. Stop words and endings are those of English; other languages merely profit less. */
final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words that say nothing of what a question is about. */
    private static final Set<String> STOP_WORDS = Set.of(BETWEEN.split(
            "a about again also am an and any anything are as at be been but by can could did do does doing for from get"
                    + " give got had has have hello hey hi how i id if im in is it its just know let like may me might my"
                    + " need of oh ok okay on one or our please say shall she should so some something tell thank thanks"
                    + " that the their them then there these they this to uh um us want wanted was we well were what"
                    + " whats which while who will with wonder wondering would yes you your"));

    /** Words that say what kind of answer is wanted, but little of what it is about. */
    private static final Set<String> QUESTION_WORDS = Set.of("when", "where", "who", "why");

    private static final List<String> ENDINGS =
            List.of("ments", "ment", "ings", "ing", "ies", "ied", "ery", "ed", "es", "er", "y", "s", "e");

    private static final int SHORTEST_STEM = 3;

    private Words() {}

    /** The words of a sentence in small letters; apostrophes join what they stand between. */
    static List<String> all(String sentence) {
        String plain = sentence.toLowerCase(Locale.ROOT).replaceAll("['’]", "");
        return BETWEEN.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }

    /** The stems of the words that carry meaning; of all words, if none does. */
    static List<String> telling(String sentence) {
        List<String> words = all(sentence);
        List<String> telling =
                words.stream().filter(word -> !STOP_WORDS.contains(word)).toList();
        return (telling.isEmpty() ? words : telling).stream().map(Words::stem).toList();
    }

    /** Whether a stem is one of the words that only say what kind of answer is wanted. */
    static boolean isQuestionWord(String stem) {
        return QUESTION_WORDS.stream().map(Words::stem).anyMatch(stem::equals);
    }

    /** Cuts off endings, so that {@code delivery}, {@code deliver} and {@code delivering} come out alike. */
    static String stem(String word) {
        return ENDINGS.stream()
                .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM)
                .findFirst()
                .map(ending -> stem(word.substring(0, word.length() - ending.length())))
                .orElse(word);
    }
}
