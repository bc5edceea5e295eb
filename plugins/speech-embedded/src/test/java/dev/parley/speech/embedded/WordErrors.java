package dev.parley.speech.embedded;

import java.util.Locale;

/** Counts words that were heard wrong. */
final class WordErrors {

    private int errors;
    private int words;

    /** Compares what was said with what was heard: the words to put in, leave out or change. */
    void add(String said, String heard) {
        String[] reference = split(said);
        String[] hypothesis = split(heard);
        int[] row = new int[hypothesis.length + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= reference.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (reference[i - 1].equals(hypothesis[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        errors += row[hypothesis.length];
        words += reference.length;
    }

    void add(WordErrors others) {
        errors += others.errors;
        words += others.words;
    }

    /** Errors as a share of the words said. */
    double rate() {
        return (double) errors / words;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d of %d words wrong", errors, words);
    }

    private static String[] split(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z' ]", " ").strip();
        return plain.isEmpty() ? new String[0] : plain.split(" +");
    }
}
