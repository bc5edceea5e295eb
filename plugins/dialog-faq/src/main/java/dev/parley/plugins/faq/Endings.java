package dev.parley.plugins.faq;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells that a caller has no more questions: what was said is nothing but endings, one or several in a row. */
final class Endings {

    private final Pattern pattern;

    Endings(List<String> phrases) {
        this.pattern = Pattern.compile(phrases.stream()
                .map(Endings::letters)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("|", "(?:", ")+")));
    }

    boolean end(String heard) {
        String letters = letters(heard);
        return !letters.isEmpty() && pattern.matcher(letters).matches();
    }

    /** Without the spaces: recognizers differ in what they write as one word ("good bye"). */
    private static String letters(String text) {
        return String.join("", Words.all(text));
    }
}
