package dev.parley.gateway.flow;

import dev.parley.gateway.config.Problem;
import java.util.List;

/**
 * How a flow's file fares.
 *
 * @param name of the flow
 * @param problems what is wrong with its file; if anything is, calls get the flow as it was before, if it ever was right
 */
public record FlowState(String name, List<Problem> problems) {

    public FlowState {
        problems = List.copyOf(problems);
    }

    /** Whether the file as it is now takes calls. */
    public boolean isUp() {
        return problems.isEmpty();
    }
}
