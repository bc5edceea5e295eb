package dev.parley.bench.load;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What came of a run.
 *
 * @param calls how many were wanted
 * @param seconds how long it was measured
 * @param cpuMillis processor time for each call and second
 * @param ratio that, divided by the bare echo's with as many calls; 0 without one
 * @param threads the parts of it by threads
 * @param delay what the work waits for, in milliseconds
 * @param heapBytes for each call, live after a collection
 * @param otherLoad the share of its processors that callers and engines used; above 0.9 they are what is measured
 */
record Result(
        Work work,
        Server server,
        int calls,
        int seconds,
        double cpuMillis,
        double ratio,
        Map<String, Double> threads,
        Spread delay,
        long heapBytes,
        double otherLoad,
        CallerReport callers) {

    private static final int FRAMES_A_SECOND = 50;

    static final String HEADING = String.format(
            Locale.ROOT,
            "%-8s %6s %10s %7s %30s %9s %6s  %s",
            "server",
            "calls",
            "CPU ms/c/s",
            "ratio",
            "p50 / p95 / p99 / p99.9 ms",
            "KiB/call",
            "others",
            "remarks");

    /** With the ratio to the bare echo, if it was measured before. */
    Result against(List<Result> earlier) {
        double bare = earlier.stream()
                .filter(it -> it.server == Server.BARE && it.work == work && it.calls == calls)
                .mapToDouble(Result::cpuMillis)
                .findFirst()
                .orElse(0);
        return new Result(
                work,
                server,
                calls,
                seconds,
                cpuMillis,
                bare == 0 ? 0 : cpuMillis / bare,
                threads,
                delay,
                heapBytes,
                otherLoad,
                callers);
    }

    /** For each server what it cost with so many calls, and its ratio, over all rounds. */
    static List<String> medians(List<Result> rounds, int calls) {
        return Arrays.stream(Server.values())
                .map(server -> rounds.stream()
                        .filter(it -> it.server == server && it.calls == calls)
                        .toList())
                .filter(it -> !it.isEmpty())
                .map(it -> String.format(
                        Locale.ROOT,
                        "%-8s %6d %10.3f %7.2f  median of %d rounds%s",
                        it.getFirst().server.word(),
                        calls,
                        median(it, Result::cpuMillis),
                        median(it, Result::ratio),
                        it.size(),
                        it.stream()
                                .min(Comparator.comparingInt(Result::callsLeft))
                                .map(Result::missing)
                                .orElse("")))
                .toList();
    }

    private int callsLeft() {
        return callers.calls();
    }

    /** What each costs is then told too little. */
    private String missing() {
        // Those that failed before it was measured are missing, too.
        return work != Work.GREET && callers.calls() < calls ? " calls left " + callers.calls() : "";
    }

    static double median(List<Result> results, ToDoubleFunction<Result> figure) {
        double[] sorted = results.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    @JsonIgnore
    String line() {
        return String.format(
                Locale.ROOT,
                "%-8s %6d %10.3f %7s %30s %9s %5.0f%%  %s",
                server.word(),
                calls,
                cpuMillis,
                ratio == 0 ? "-" : String.format(Locale.ROOT, "%.2f", ratio),
                delay,
                heapBytes == 0 ? "-" : String.format(Locale.ROOT, "%.1f", heapBytes / 1024.0),
                100 * otherLoad,
                remarks());
    }

    private String remarks() {
        StringBuilder text = new StringBuilder(threads.toString());
        if (callers.gaps() > 0) {
            text.append(" gaps ").append(callers.gaps());
        }
        if (callers.unanswered() > 0) {
            text.append(" unanswered ")
                    .append(callers.unanswered())
                    .append(" of ")
                    .append(callers.turns());
        }
        if (callers.failed() > 0) {
            text.append(" failed ").append(callers.failed());
        }
        text.append(missing());
        double sent = callers.framesSent() / ((double) calls * FRAMES_A_SECOND * seconds);
        if (work != Work.GREET && sent < 0.99) {
            text.append(" sent ").append((int) (100 * sent)).append(" % of the frames");
        }
        return text.toString();
    }
}
