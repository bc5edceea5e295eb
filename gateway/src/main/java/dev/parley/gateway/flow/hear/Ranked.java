package dev.parley.gateway.flow.hear;

import java.util.Comparator;
import java.util.List;

/** The order of readings. */
final class Ranked {

    private Ranked() {}

    /** The surest first; of equally sure ones, the one that was said first. */
    static List<Reading> of(List<Reading> readings) {
        return readings.stream()
                .sorted(Comparator.comparingDouble(Reading::certainty).reversed())
                .toList();
    }
}
