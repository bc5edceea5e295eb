package dev.parley.bench;

import java.util.Arrays;
import java.util.List;

/**
 * How what was understood differs from what was said, word by word, by the fewest edits (Levenshtein's distance).
 *
 * @param errors words substituted, left out or put in
 * @param missing for each word said, whether it was left out: there is nothing in its place
 */
record Edits(int errors, List<Boolean> missing) {

    static Edits between(List<String> said, List<String> understood) {
        int[][] cost = new int[said.size() + 1][understood.size() + 1];
        for (int row = 0; row <= said.size(); row++) {
            for (int column = 0; column <= understood.size(); column++) {
                cost[row][column] =
                        row == 0 ? column : column == 0 ? row : cheapest(cost, row, column, said, understood);
            }
        }
        Boolean[] missing = new Boolean[said.size()];
        Arrays.fill(missing, false);
        int row = said.size();
        int column = understood.size();
        while (row > 0) {
            if (column > 0 && cost[row][column] == cost[row - 1][column - 1] + change(said, row, understood, column)) {
                row--;
                column--;
            } else if (column > 0 && cost[row][column] == cost[row][column - 1] + 1) {
                column--;
            } else {
                missing[--row] = true;
            }
        }
        return new Edits(cost[said.size()][understood.size()], List.of(missing));
    }

    private static int cheapest(int[][] cost, int row, int column, List<String> said, List<String> understood) {
        int kept = cost[row - 1][column - 1] + change(said, row, understood, column);
        return Math.min(kept, Math.min(cost[row - 1][column], cost[row][column - 1]) + 1);
    }

    private static int change(List<String> said, int row, List<String> understood, int column) {
        return said.get(row - 1).equals(understood.get(column - 1)) ? 0 : 1;
    }

    /** Whether the word at a place was left out. */
    boolean misses(int word) {
        return missing.get(word);
    }
}
