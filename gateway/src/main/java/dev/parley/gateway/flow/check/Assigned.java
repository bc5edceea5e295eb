package dev.parley.gateway.flow.check;

import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.program.Graph;
import dev.parley.gateway.flow.program.Instruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which variables are set at each step, on whatever way it is reached; and in which order steps are first reached. */
final class Assigned {

    private final Graph graph;
    private final List<@Nullable Set<String>> before = new ArrayList<>();
    private final Set<Integer> order = new LinkedHashSet<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();

    private Assigned(Graph graph) {
        this.graph = graph;
        graph.instructions().forEach(_ -> before.add(null));
    }

    static Assigned of(Graph graph) {
        Assigned assigned = new Assigned(graph);
        assigned.arrive(graph.start(), graph.flow().settings().values().keySet());
        assigned.settle();
        return assigned;
    }

    /** Whether any way leads to a step. */
    boolean isReached(int index) {
        return before.get(index) != null;
    }

    /** The names that are set when a step begins; none if no way leads to it. */
    Set<String> before(int index) {
        Set<String> names = before.get(index);
        return names == null ? Set.of() : names;
    }

    /** The steps that are reached, each after one that leads to it. */
    List<Instruction> order() {
        return order.stream().map(graph.instructions()::get).toList();
    }

    private void settle() {
        while (!waiting.isEmpty()) {
            Instruction instruction = graph.instructions().get(waiting.remove());
            leave(instruction, before(instruction.index()));
            graph.anywhere().forEach((name, start) -> {
                if (maySay(instruction.step().deed(), name)) {
                    arrive(start, before(instruction.index()));
                }
            });
        }
    }

    /** Whether callers may say it there: at questions, those of other flows that are run among them. */
    private static boolean maySay(Deed deed, String name) {
        return deed instanceof Run || (deed instanceof Ask ask && ask.anywhere().allows(name));
    }

    private void leave(Instruction instruction, Set<String> names) {
        Set<String> done = new HashSet<>(names);
        if (!instruction.again()) {
            done.addAll(Effects.of(instruction.step().deed()));
        }
        graph.edges(instruction).forEach(edge -> arrive(edge.to(), edge.done() ? done : names));
    }

    private void arrive(int index, Set<String> names) {
        if (index < 0) {
            return;
        }
        Set<String> known = before.get(index);
        Set<String> common = new HashSet<>(names);
        if (known != null) {
            common.retainAll(known);
        }
        if (!common.equals(known)) {
            before.set(index, common);
            order.add(index);
            waiting.add(index);
        }
    }
}
