package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.program.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds flows that run each other round, or too deep in each other. */
final class Recursion {

    private static final int DEEPEST = 16;

    private final Map<String, Flow> flows;
    private final Map<String, List<Run>> runs = new HashMap<>();

    /** Where no way leads back to the flow that is checked, with how deep it goes. */
    private final Map<String, Integer> depths = new HashMap<>();

    private Recursion(Map<String, Flow> flows) {
        this.flows = flows;
    }

    static void check(Flow flow, Map<String, Flow> flows, Problems problems) {
        Recursion recursion = new Recursion(flows);
        for (Run run : runs(flow)) {
            recursion.check(flow.name(), run, problems);
        }
    }

    private void check(String name, Run run, Problems problems) {
        List<String> way = new ArrayList<>(List.of(name));
        Location place = run.location();
        if (leadsTo(name, run.run(), way)) {
            problems.report(place, "flows run each other round: " + String.join(", ", way));
        } else if (depth(run.run(), 1) > DEEPEST) {
            problems.report(place, "flows run each other " + DEEPEST + " deep at most, and here it is more");
        }
    }

    private boolean leadsTo(String wanted, String name, List<String> way) {
        if (way.size() > 1 && way.subList(1, way.size()).contains(name)) {
            return false;
        }
        way.add(name);
        if (name.equals(wanted)) {
            return true;
        }
        for (Run run : runsOf(name)) {
            if (!depths.containsKey(run.run()) && leadsTo(wanted, run.run(), way)) {
                return true;
            }
        }
        depths.put(name, 0);
        way.removeLast();
        return false;
    }

    private int depth(String name, int above) {
        if (above > DEEPEST || runsOf(name).isEmpty()) {
            return above;
        }
        return runsOf(name).stream()
                .mapToInt(run -> depth(run.run(), above + 1))
                .max()
                .orElse(above);
    }

    private List<Run> runsOf(String name) {
        Flow flow = flows.get(name);
        return flow == null ? List.of() : runs.computeIfAbsent(name, _ -> runs(flow));
    }

    private static List<Run> runs(Flow flow) {
        return Layout.of(flow, new Problems()).steps().stream()
                .filter(step -> step.deed() instanceof Run)
                .map(step -> (Run) step.deed())
                .toList();
    }
}
