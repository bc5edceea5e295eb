package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.program.Graph;
import dev.parley.gateway.flow.program.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds flows that run each other round without a question, or too deep in each other. */
final class Recursion {

    private static final int DEEPEST = 16;

    private final Map<String, Flow> flows;
    private final Map<String, Graph> graphs = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();

    private Recursion(Map<String, Flow> flows) {
        this.flows = flows;
    }

    static void check(Flow flow, Map<String, Flow> flows, Problems problems) {
        Recursion recursion = new Recursion(flows);
        Graph graph = Layout.of(flow, new Problems());
        List<Run> first = Endless.runs(graph);
        runs(graph).forEach(run -> recursion.check(flow.name(), run, first.contains(run), problems));
    }

    private void check(String name, Run run, boolean isFirst, Problems problems) {
        List<String> way = new ArrayList<>(List.of(name));
        if (isFirst && leadsTo(name, run.run(), way, new HashSet<>())) {
            problems.report(run.location(), "flows run each other round, and never end: " + String.join(", ", way));
        } else if (depth(run.run()) >= DEEPEST) {
            problems.report(run.location(), "flows run each other " + DEEPEST + " deep at most, and here it is more");
        }
    }

    private boolean leadsTo(String wanted, String name, List<String> way, Set<String> seen) {
        if (!seen.add(name)) {
            return false;
        }
        way.add(name);
        if (name.equals(wanted)
                || graph(name).map(Endless::runs).stream()
                        .flatMap(List::stream)
                        .anyMatch(next -> leadsTo(wanted, next.run(), way, seen))) {
            return true;
        }
        way.removeLast();
        return false;
    }

    /** How many flows are run in each other, this one among them. */
    private int depth(String name) {
        Integer known = depths.putIfAbsent(name, 0);
        if (known != null) {
            return known;
        }
        int below = graph(name).map(Recursion::runs).stream()
                .flatMap(List::stream)
                .mapToInt(run -> depth(run.run()))
                .max()
                .orElse(0);
        depths.put(name, below + 1);
        return below + 1;
    }

    private Optional<Graph> graph(String name) {
        Flow flow = flows.get(name);
        if (flow != null) {
            graphs.computeIfAbsent(name, _ -> Layout.of(flow, new Problems()));
        }
        return Optional.ofNullable(graphs.get(name));
    }

    private static List<Run> runs(Graph graph) {
        return graph.steps().stream()
                .filter(step -> step.deed() instanceof Run)
                .map(step -> (Run) step.deed())
                .toList();
    }
}
