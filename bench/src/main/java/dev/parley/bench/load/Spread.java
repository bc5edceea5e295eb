package dev.parley.bench.load;

import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Times of many events, in milliseconds. */
record Spread(long count, double p50, double p99, double p999, double max) {

    static Spread of(Histogram micros) {
        return new Spread(
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0,
                micros.getValueAtPercentile(99.9) / 1000.0,
                micros.getMaxValue() / 1000.0);
    }

    static Spread of(List<Long> nanos) {
        Histogram histogram = new Histogram(3);
        nanos.forEach(it -> histogram.recordValue(Math.max(0, it / 1000)));
        return of(histogram);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f / %.2f / %.2f", p50, p99, p999);
    }
}
