package dev.parley.bench.startup;

import java.util.stream.LongStream;

/** What several runs took, in milliseconds. */
record Figures(long median, long least, long most) {

    /** @param values at least one */
    static Figures of(LongStream values) {
        long[] sorted = values.sorted().toArray();
        long above = sorted[sorted.length / 2];
        long below = sorted[(sorted.length - 1) / 2];
        return new Figures((above + below) / 2, sorted[0], sorted[sorted.length - 1]);
    }

    /** Such as {@code 812 (790–870)}. */
    @Override
    public String toString() {
        return median + " (" + least + "–" + most + ")";
    }
}
