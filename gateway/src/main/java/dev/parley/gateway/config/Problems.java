package dev.parley.gateway.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the mistakes of one reading of the configuration, so that all of them are reported at once. */
public final class Problems {

    private final List<Problem> reported = new ArrayList<>();

    /** Takes note of a mistake. */
    public void report(Location location, String message) {
        reported.add(new Problem(location, message));
    }

    /** The mistakes so far: sources in the order in which they were first named, each from top to bottom. */
    public List<Problem> list() {
        List<String> sources = reported.stream()
                .map(problem -> problem.location().source())
                .distinct()
                .toList();
        return reported.stream()
                .distinct()
                .sorted(Comparator.<Problem>comparingInt(
                                problem -> sources.indexOf(problem.location().source()))
                        .thenComparingInt(problem -> problem.location().line())
                        .thenComparingInt(problem -> problem.location().column()))
                .toList();
    }

    /** How many mistakes were reported so far. */
    public int count() {
        return reported.size();
    }

    /**
     * Ends the reading if anything is wrong.
     *
     * @throws ConfigurationException if there are any mistakes
     */
    public void throwIfAny() {
        if (!reported.isEmpty()) {
            throw new ConfigurationException(list());
        }
    }
}
