package dev.parley.gateway.flow.hear;

import java.util.HashSet;
import java.util.Set;

/** How much two texts are written alike. */
final class Alike {

    private static final int LONGEST = 60;

    private Alike() {}

    /** 0 for nothing in common to 1 for the same: by shared triples of letters, or by the letters that must be changed. */
    static double of(String left, String right) {
        if (left.isEmpty() || right.isEmpty() || left.length() > LONGEST || right.length() > LONGEST) {
            return 0;
        }
        int longer = Math.max(left.length(), right.length());
        double changed = (double) changes(left, right) / longer;
        return Math.max(shared(left, right), longer < 4 ? 0 : 1 - changed);
    }

    private static double shared(String left, String right) {
        Set<String> these = triples(left);
        Set<String> those = triples(right);
        int all = these.size() + those.size();
        these.retainAll(those);
        return 2.0 * these.size() / all;
    }

    private static Set<String> triples(String text) {
        String padded = "  " + text + " ";
        Set<String> triples = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            triples.add(padded.substring(i, i + 3));
        }
        return triples;
    }

    private static int changes(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[right.length()];
    }
}
