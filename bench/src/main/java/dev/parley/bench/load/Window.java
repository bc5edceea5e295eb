package dev.parley.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A stretch of time in which processor time is counted. */
final class Window {

    private final ServerProcess measured;
    private final List<ServerProcess> others;
    private final ProcessorTime begin;
    private final List<ProcessorTime> othersBegin;

    /**
     * What was used.
     *
     * @param millisACall processor time of what is measured, for each call and second
     * @param threads its parts
     * @param otherLoad processors that all others used
     */
    record Use(double millisACall, Map<String, Double> threads, double otherLoad) {}

    private Window(ServerProcess measured, List<ServerProcess> others) throws IOException {
        this.measured = measured;
        this.others = others;
        this.begin = ProcessorTime.of(measured.pid());
        this.othersBegin = times();
    }

    static Window open(ServerProcess measured, List<ServerProcess> others) throws IOException {
        return new Window(measured, others);
    }

    Use close(int calls) throws IOException {
        ProcessorTime end = ProcessorTime.of(measured.pid());
        double load = 0;
        List<ProcessorTime> othersEnd = times();
        for (int i = 0; i < othersEnd.size(); i++) {
            load += othersEnd.get(i).millisACall(othersBegin.get(i), 1) / 1000;
        }
        return new Use(end.millisACall(begin, calls), end.threadMillisACall(begin, calls), load);
    }

    private List<ProcessorTime> times() throws IOException {
        List<ProcessorTime> times = new ArrayList<>();
        for (ServerProcess other : others) {
            times.add(ProcessorTime.of(other.pid()));
        }
        return times;
    }
}
