package dev.parley.gateway.endtoend;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words that were misheard: substituted, left out or put in (Levenshtein's distance on words).
 *
 * @param errors how many
 * @param words of how many that were said
 */
record WordErrors(int errors, int words) {

    static final WordErrors NONE = new WordErrors(0, 0);

    static WordErrors between(String said, String heard) {
        List<String> spoken = words(said);
        List<String> understood = words(heard);
        int[] above = new int[understood.size() + 1];
        Arrays.setAll(above, i -> i);
        for (int row = 1; row <= spoken.size(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < above.length; column++) {
                boolean same = spoken.get(row - 1).equals(understood.get(column - 1));
                int substituted = above[column - 1] + (same ? 0 : 1);
                current[column] = Math.min(substituted, Math.min(above[column], current[column - 1]) + 1);
            }
            above = current;
        }
        return new WordErrors(above[understood.size()], spoken.size());
    }

    WordErrors plus(WordErrors other) {
        return new WordErrors(errors + other.errors, words + other.words);
    }

    /** In percent of the words said. */
    double percent() {
        return 100.0 * errors / words;
    }

    /** In lower case, without punctuation; hyphens part words, as recognizers write them. */
    private static List<String> words(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z' ]", " ").strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" +"));
    }
}
