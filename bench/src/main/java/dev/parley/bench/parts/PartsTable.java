package dev.parley.bench.parts;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What was measured, a line for each part. */
final class PartsTable {

    /** As the profiler calls the bytes that an operation allocates. */
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private record Row(String part, String nanos, String error, String best, String bytes) {

        static Row of(RunResult result) {
            Result<?> time = result.getPrimaryResult();
            Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
            return new Row(
                    name(result.getParams()),
                    number(time.getScore()),
                    Double.isNaN(time.getScoreError()) ? "" : "± " + number(time.getScoreError()),
                    number(time.getStatistics().getMin()),
                    allocated == null ? "" : "%.0f".formatted(allocated.getScore()));
        }

        private static String name(BenchmarkParams params) {
            return Parts.shown(params.getBenchmark())
                    + params.getParamsKeys().stream()
                            .map(key -> " " + params.getParam(key).toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining());
        }

        private static String number(double nanos) {
            return String.format(Locale.ROOT, nanos < 100 ? "%.1f" : "%.0f", nanos);
        }
    }

    private PartsTable() {}

    static void print(Collection<RunResult> results, PrintWriter out) {
        List<Row> rows = results.stream().map(Row::of).toList();
        int width = rows.stream().mapToInt(row -> row.part.length()).max().orElse(0);
        String line = "%-" + width + "s  %8s  %-8s  %8s  %8s%n";
        out.printf(line, "part", "ns/op", "", "best", "B/op");
        for (Row row : rows) {
            out.printf(line, row.part, row.nanos, row.error, row.best, row.bytes);
        }
        out.println(
                "an operation is a frame of 20 ms, for flows what their name says; ± is the error with a confidence of 99.9 %; best is the quickest iteration");
    }
}
