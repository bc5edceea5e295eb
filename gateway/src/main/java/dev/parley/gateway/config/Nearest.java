package dev.parley.gateway.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Nearest {

    private static final int LONGEST_NAME = 100;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int LONGEST_END = 3;

    private Nearest() {}

    /** The known name nearest to a wrong one; empty if none is near. */
    public static Optional<String> to(String wrong, Collection<String> known) {
        if (wrong.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String plain = plain(wrong);
        int tolerance = Math.max(1, plain.length() / 3);
        return known.stream()
                .filter(name -> distance(plain, plain(name)) <= tolerance)
                .min(Comparator.<String>comparingInt(name -> distance(plain, plain(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .or(() -> longer(plain, known));
    }

    /** The one name of which the wrong one has all but the end, such as {@code presses} for {@code press}. */
    private static Optional<String> longer(String plain, Collection<String> known) {
        List<String> longer = known.stream()
                .filter(name -> plain.length() >= SHORTEST_BEGINNING)
                .filter(name -> plain(name).startsWith(plain) && plain(name).length() <= plain.length() + LONGEST_END)
                .toList();
        return longer.size() == 1 ? Optional.of(longer.getFirst()) : Optional.empty();
    }

    /** The end of a sentence about an unknown name: the nearest one, or all that are known. */
    public static String hint(String wrong, Collection<String> known) {
        return to(wrong, known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? "; none is known here"
                        : "; known are "
                                + String.join(", ", known.stream().sorted().toList()));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ .]", "");
    }

    /** Damerau-Levenshtein distance in its restricted form: an exchange of neighbours counts as one. */
    private static int distance(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int substitution = table[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                table[i][j] = Math.min(substitution, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[left.length()][right.length()];
    }
}
