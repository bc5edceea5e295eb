package dev.parley.bench.startup;

import java.util.List;
import java.util.Optional;

/**
 * One case's figures.
 *
 * @param cached whether the launcher used its cache
 */
record Row(
        String scenario,
        boolean cached,
        Figures listening,
        Figures answered,
        Figures cpu,
        Figures ready,
        Optional<Figures> heard,
        List<Moments> runs) {

    static Row of(Scenario scenario, boolean cached, List<Moments> runs) {
        return new Row(
                scenario.toString(),
                cached,
                Figures.of(runs.stream().mapToLong(Moments::listening)),
                Figures.of(runs.stream().mapToLong(Moments::answered)),
                Figures.of(runs.stream().mapToLong(Moments::cpu)),
                Figures.of(runs.stream().mapToLong(Moments::ready)),
                scenario.words()
                        ? Optional.of(Figures.of(
                                runs.stream().mapToLong(run -> run.heard().orElseThrow())))
                        : Optional.empty(),
                List.copyOf(runs));
    }

    static String head() {
        return "%-20s %5s  %18s  %18s  %18s  %18s  %18s"
                .formatted("case", "runs", "port listens", "first audio", "its CPU time", "ready", "first words heard");
    }

    @Override
    public String toString() {
        return "%-20s %5d  %18s  %18s  %18s  %18s  %18s"
                .formatted(
                        scenario + (cached ? "" : ", no cache"),
                        runs.size(),
                        listening,
                        answered,
                        cpu,
                        ready,
                        heard.map(Figures::toString).orElse("-"));
    }
}
