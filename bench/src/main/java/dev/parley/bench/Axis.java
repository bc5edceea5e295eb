package dev.parley.bench;

/**
 * One axis of a {@link Chart}. A linear one always has its zero, a logarithmic one takes only what is above zero.
 *
 * @param title what is told on it, with its unit: "CPU, ms per call and second"
 */
public record Axis(String title, boolean logarithmic) {

    private static final double MOST = 1e15;

    /** An axis whose distances are differences, with its zero. */
    public static Axis linear(String title) {
        return new Axis(title, false);
    }

    /** An axis whose distances are ratios. */
    public static Axis logarithmic(String title) {
        return new Axis(title, true);
    }

    /** @throws IllegalArgumentException if there is no place for this value */
    void check(double value) {
        double least = logarithmic ? 1 / MOST : -MOST;
        if (!(value >= least && value <= MOST)) {
            throw new IllegalArgumentException(
                    "the axis '" + title + "' has no place for " + value + ", only for " + least + " to " + MOST);
        }
    }
}
