package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.program.Graph;
import dev.parley.gateway.flow.program.Instruction;
import java.util.HashMap;
import java.util.Map;

/** Finds steps that no way leads to: of several in a row the first. */
final class Reached {

    private Reached() {}

    static void check(Graph graph, Assigned assigned, Problems problems) {
        Map<Integer, String> parts = new HashMap<>();
        graph.flow().parts().keySet().forEach(name -> parts.put(graph.labels().getOrDefault(name, Graph.NONE), name));
        boolean reached = true;
        for (Instruction instruction : graph.instructions()) {
            if (instruction.again()) {
                continue;
            }
            boolean before = reached;
            String part = parts.get(instruction.index());
            reached = assigned.isReached(instruction.index());
            if (!reached && (before || part != null)) {
                problems.report(
                        instruction.step().location(),
                        part == null
                                ? "no way leads to this step; give it a name and go on with it, or take it out"
                                : "no way leads to the part '" + part + "'; go on with it, or take it out");
            }
        }
    }
}
