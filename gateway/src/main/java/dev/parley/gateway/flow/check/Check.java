package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.program.Graph;
import dev.parley.gateway.flow.program.Layout;
import dev.parley.gateway.flow.program.Program;
import java.util.Optional;

/** Finds all that is wrong with a flow. */
public final class Check {

    private Check() {}

    /**
     * Checks a flow.
     *
     * @param problems gets each mistake, with its place
     * @return what is to be run; empty if anything is wrong, here or with what was read
     */
    public static Optional<Program> program(Flow flow, Surroundings surroundings, Problems problems) {
        Graph graph = Layout.of(flow, problems);
        boolean isWhole = problems.count() == 0;
        Assigned assigned = Assigned.of(graph);
        Program program = Meaning.of(graph, assigned, surroundings, problems);
        Manners.check(graph, surroundings, problems);
        Questions.check(graph, problems);
        Plugged.check(graph, surroundings, problems);
        Recursion.check(flow, surroundings.flows(), problems);
        Sounds.check(graph, problems);
        Secrets.check(graph, problems);
        Dialling.check(graph, surroundings.flows(), problems);
        if (isWhole) {
            // What was left out for a mistake would make others of what hangs together with it.
            Reached.check(graph, assigned, problems);
            Endless.check(graph, problems);
        }
        return problems.count() == 0 ? Optional.of(program) : Optional.empty();
    }
}
