package dev.parley.gateway.flow.program;

import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.HangUp;
import dev.parley.gateway.flow.model.Jump;
import dev.parley.gateway.flow.model.Repeat;
import dev.parley.gateway.flow.model.Return;
import dev.parley.gateway.flow.model.Slot;
import dev.parley.gateway.flow.model.Transfer;
import dev.parley.gateway.flow.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the ways on from a step. */
final class Edges {

    private static final String FAILED = "failed";
    private static final Set<String> FAILURES = Set.of(FAILED, "busy", "no-answer");

    private Edges() {}

    static List<Edge> of(Instruction instruction, Graph graph) {
        List<Edge> edges = new ArrayList<>();
        instruction.branches().forEach((name, to) -> edges.add(new Edge(name, to, !FAILURES.contains(name))));
        if (goesOn(instruction)) {
            edges.add(new Edge(Edge.ON, instruction.next(), true));
        }
        if (instruction.step().deed() instanceof Transfer) {
            edges.add(new Edge(Edge.REACHED, Graph.END, true));
        }
        if (instruction.step().deed() instanceof Ask && !instruction.branches().containsKey(FAILED)) {
            edges.add(new Edge(Edge.GIVEN_UP, graph.anywhere().getOrDefault("agent", Graph.END), false));
        }
        if (instruction.step().condition().isPresent() && !instruction.again()) {
            edges.add(new Edge(Edge.LEFT_OUT, instruction.below(), false));
        }
        return edges;
    }

    /** Whether there is a case in which the step is done and no branch is taken. */
    private static boolean goesOn(Instruction instruction) {
        Deed deed = instruction.step().deed();
        return switch (deed) {
            case Jump jump -> jump.atMost().isPresent();
            case When when -> when.otherwise().isEmpty();
            case Repeat _ -> instruction.again();
            case HangUp _, Return _ -> false;
            case Transfer _ -> !instruction.branches().containsKey(FAILED);
            case Ask ask -> goesOn(ask);
            default -> true;
        };
    }

    private static boolean goesOn(Ask ask) {
        Slot slot = ask.slots().getFirst();
        boolean answersHaveBranches = ask.slots().size() == 1
                && (slot.type().equals("yes-no")
                        ? ask.yes().isPresent() && ask.no().isPresent()
                        : !slot.choices().isEmpty()
                                && slot.choices().stream()
                                        .allMatch(choice -> choice.branch().isPresent()));
        return !answersHaveBranches;
    }
}
