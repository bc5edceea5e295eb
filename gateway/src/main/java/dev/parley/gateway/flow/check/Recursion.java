package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.program.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds flows that run each other round, or too deep in each other. */
final class Recursion {

    private static final int DEEPEST = 16;

    private final Map<String, Flow> flows;
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();

    private Recursion(Map<String, Flow> flows) {
        this.flows = flows;
    }

    static void check(Flow flow, Map<String, Flow> flows, Problems problems) {
        Recursion recursion = new Recursion(flows);
        runs(flow).forEach(run -> recursion.check(flow.name(), run, problems));
    }

    private void check(String name, Run run, Problems problems) {
        List<String> way = new ArrayList<>(List.of(name));
        if (leadsTo(name, run.run(), way, new HashSet<>())) {
            problems.report(run.location(), "flows run each other round: " + String.join(", ", way));
        } else if (depth(run.run()) >= DEEPEST) {
            problems.report(run.location(), "flows run each other " + DEEPEST + " deep at most, and here it is more");
        }
    }

    private boolean leadsTo(String wanted, String name, List<String> way, Set<String> seen) {
        if (!seen.add(name)) {
            return false;
        }
        way.add(name);
        if (name.equals(wanted) || named(name).stream().anyMatch(next -> leadsTo(wanted, next, way, seen))) {
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
        int below = named(name).stream().mapToInt(this::depth).max().orElse(0);
        depths.put(name, below + 1);
        return below + 1;
    }

    private Set<String> named(String name) {
        Set<String> known = named.get(name);
        if (known == null) {
            known = new HashSet<>();
            Flow flow = flows.get(name);
            if (flow != null) {
                runs(flow).stream().map(Run::run).forEach(known::add);
            }
            named.put(name, known);
        }
        return known;
    }

    private static List<Run> runs(Flow flow) {
        return Layout.of(flow, new Problems()).steps().stream()
                .filter(step -> step.deed() instanceof Run)
                .map(step -> (Run) step.deed())
                .toList();
    }
}
