package dev.parley.gateway.flow.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Words without case and punctuation: {@code 9:15} and {@code o'clock} are one word each. */
final class Wording {

    /**
     * One of them.
     *
     * @param end where it ends in its text
     */
    private record Word(String word, int end) {}

    private Wording() {}

    static List<String> words(String text) {
        return split(text).stream().map(Word::word).toList();
    }

    /** After how many characters of a text words have been said, beyond some; empty if they are not in it. */
    static OptionalInt find(String wanted, String text, int from) {
        List<String> words = words(wanted);
        List<Word> said = split(text);
        for (int i = 0; i + words.size() <= said.size() && !words.isEmpty(); i++) {
            int end = said.get(i + words.size() - 1).end;
            if (end > from
                    && said.subList(i, i + words.size()).stream()
                            .map(Word::word)
                            .toList()
                            .equals(words)) {
                return OptionalInt.of(end);
            }
        }
        return OptionalInt.empty();
    }

    private static List<Word> split(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                word.append(text.charAt(i));
            } else if (isWithin(text, i)) {
                // 1.2 is not 12, but 1,200 is 1200.
                word.append(text.charAt(i) == '.' || text.charAt(i) == ':' ? "." : "");
            } else if (!word.isEmpty()) {
                words.add(new Word(word.toString().toLowerCase(Locale.ROOT), i));
                word.setLength(0);
            }
        }
        return words;
    }

    /** Whether a sign belongs to the word around it. */
    private static boolean isWithin(String text, int index) {
        if (index == 0 || index + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(index - 1);
        char after = text.charAt(index + 1);
        return switch (text.charAt(index)) {
            case '.', ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
            case '\'', '’' -> Character.isLetter(before) && Character.isLetter(after);
            default -> false;
        };
    }
}
