package dev.parley.bench.load;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.HdrHistogram.Histogram;

/** Times of many events, in milliseconds. */
record Spread(long count, double p50, double p95, double p99, double p999, double max) {

    static Spread of(Histogram micros) {
        return new Spread(
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(95) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0,
                micros.getValueAtPercentile(99.9) / 1000.0,
                micros.getMaxValue() / 1000.0);
    }

    static Spread of(List<Long> nanos) {
        Histogram histogram = new Histogram(3);
        nanos.forEach(it -> histogram.recordValue(Math.max(0, it / 1000)));
        return of(histogram);
    }

    /** Such as {@code 2.10 / 4.75 / 12.0 / 1290}; {@code -} for each if there was none. */
    @Override
    public String toString() {
        return DoubleStream.of(p50, p95, p99, p999).mapToObj(this::text).collect(Collectors.joining(" / "));
    }

    private String text(double millis) {
        int digits = millis < 10 ? 2 : millis < 100 ? 1 : 0;
        return count == 0 ? "-" : String.format(Locale.ROOT, "%." + digits + "f", millis);
    }
}
