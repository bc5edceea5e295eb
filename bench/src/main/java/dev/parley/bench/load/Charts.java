package dev.parley.bench.load;

import dev.parley.bench.Axis;
import dev.parley.bench.Chart;
import dev.parley.bench.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Pictures of what one work has come to: what a call costs, and how long its caller waits, by the number of calls. */
final class Charts {

    private static final Axis CALLS = Axis.logarithmic("calls at once");

    private final Work work;
    private final List<Result> results;

    /** @param results others than the work's are left out */
    Charts(Work work, List<Result> results) {
        this.work = work;
        this.results = results.stream().filter(it -> it.work() == work).toList();
    }

    /**
     * Writes them into a folder, {@code load-WORK.svg} and perhaps {@code load-WORK-delay.svg}.
     *
     * @return the files; none if there was but one number of calls, or calls that come and go
     */
    List<Path> write(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        if (work == Work.GREET || results.stream().map(Result::calls).distinct().count() < 2) {
            return files;
        }
        files.add(folder.resolve("load-" + work.word() + ".svg"));
        cost().write(files.getLast());
        if (work.waits() && results.stream().anyMatch(it -> it.delay().count() > 0)) {
            files.add(folder.resolve("load-" + work.word() + "-delay.svg"));
            delay().write(files.getLast());
        }
        return files;
    }

    private Chart cost() {
        Chart chart = new Chart(
                "What a call costs: " + work.word(), CALLS, Axis.linear("processor time, ms per call and second"));
        for (Server server : Server.values()) {
            List<Result> its =
                    results.stream().filter(it -> it.server() == server).toList();
            if (!its.isEmpty()) {
                chart = chart.line(server.word(), points(its, Result::cpuMillis));
            }
        }
        return chart;
    }

    private Chart delay() {
        List<Result> answered =
                results.stream().filter(it -> it.delay().count() > 0).toList();
        return new Chart("How long a caller waits: " + work.word(), CALLS, Axis.linear("delay, ms"))
                .line("p99", points(answered, it -> it.delay().p99()))
                .line("p95", points(answered, it -> it.delay().p95()))
                .line("p50", points(answered, it -> it.delay().p50()));
    }

    /** One for each number of calls: the median of the rounds, to a microsecond. */
    private static List<Point> points(List<Result> results, ToDoubleFunction<Result> figure) {
        Map<Integer, List<Result>> byCalls =
                results.stream().collect(Collectors.groupingBy(Result::calls, TreeMap::new, Collectors.toList()));
        return byCalls.entrySet().stream()
                .map(entry ->
                        new Point(entry.getKey(), Math.round(1000 * Result.median(entry.getValue(), figure)) / 1000.0))
                .toList();
    }
}
