package dev.parley.bench;

import java.util.List;
import java.util.Optional;

/** Percentiles by nearest rank: each is a value that was measured. */
final class Percentiles {

    private final List<Integer> sorted;

    Percentiles(List<Integer> values) {
        sorted = values.stream().sorted().toList();
    }

    /** @param percent above 0, 100 at most */
    Optional<Integer> at(int percent) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return Optional.of(sorted.get(Math.max(1, rank) - 1));
    }
}
