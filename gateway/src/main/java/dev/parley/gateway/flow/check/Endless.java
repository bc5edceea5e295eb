package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Jump;
import dev.parley.gateway.flow.model.Message;
import dev.parley.gateway.flow.model.Repeat;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.model.Talk;
import dev.parley.gateway.flow.program.Edge;
import dev.parley.gateway.flow.program.Graph;
import dev.parley.gateway.flow.program.Instruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Finds ways round on which nobody waits for the caller, and nobody counts. */
final class Endless {

    private final Graph graph;
    private final List<List<Integer>> ways = new ArrayList<>();

    private Endless(Graph graph) {
        this.graph = graph;
        graph.instructions().forEach(it -> ways.add(ways(it)));
    }

    static void check(Graph graph, Problems problems) {
        Endless endless = new Endless(graph);
        BitSet told = new BitSet();
        for (Instruction instruction : graph.instructions()) {
            int index = instruction.index();
            // In a row, each way round has a step that goes back.
            for (int to : endless.ways.get(index)) {
                BitSet round = to <= index && !told.get(index) ? endless.reachedFrom(to) : new BitSet();
                if (round.get(index)) {
                    told.or(round);
                    problems.report(
                            instruction.step().location(),
                            "from here the flow goes back to line "
                                    + graph.instructions()
                                            .get(to)
                                            .step()
                                            .location()
                                            .line()
                                    + ", and might never end: a way round needs a question, or at-most");
                }
            }
        }
    }

    /** The flows that a flow runs before it first waits for the caller. */
    static List<Run> runs(Graph graph) {
        BitSet reached = graph.start() < 0 ? new BitSet() : new Endless(graph).reachedFrom(graph.start());
        return graph.instructions().stream()
                .filter(instruction -> reached.get(instruction.index()))
                .filter(instruction -> instruction.step().deed() instanceof Run)
                .map(instruction -> (Run) instruction.step().deed())
                .toList();
    }

    /** Where a step goes on without waiting or counting. */
    private List<Integer> ways(Instruction instruction) {
        if (isBounded(instruction.step().deed())) {
            return List.of();
        }
        boolean repeats = instruction.again() && instruction.step().deed() instanceof Repeat;
        return graph.edges(instruction).stream()
                .filter(edge -> !repeats || edge.name().equals(Edge.ON))
                .map(Edge::to)
                .filter(to -> to >= 0)
                .toList();
    }

    private static boolean isBounded(Deed deed) {
        return switch (deed) {
            case Ask _, Message _, Talk _, Run _ -> true;
            case Jump jump -> jump.atMost().isPresent();
            default -> false;
        };
    }

    private BitSet reachedFrom(int start) {
        BitSet reached = new BitSet();
        Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            int index = waiting.remove();
            if (!reached.get(index)) {
                reached.set(index);
                waiting.addAll(ways.get(index));
            }
        }
        return reached;
    }
}
