package dev.parley.gateway;

import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.Dialog;
import dev.parley.gateway.flow.FlowSet;
import dev.parley.gateway.flow.Flows;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.run.Away;
import dev.parley.gateway.flow.run.FlowException;
import dev.parley.gateway.flow.run.Parts;
import dev.parley.gateway.flow.run.Runner;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The dialog of a route to a flow: each call gets the flow as it is when the call begins, and keeps it. */
final class FlowDialog implements Dialog {

    private record Ready(FlowSet flows, Runner runner) {}

    private final String name;
    private final Flows flows;
    private final Function<FlowSet, Parts> parts;
    private final Optional<Away> away;
    private volatile @Nullable Ready ready;

    /** @param away outlives changes of the flows: who comes back goes on with the flow as it was */
    FlowDialog(String name, Flows flows, Function<FlowSet, Parts> parts, Optional<Away> away) {
        this.name = name;
        this.flows = flows;
        this.parts = parts;
        this.away = away;
    }

    @Override
    public void converse(Conversation conversation) throws Exception {
        runner().converse(conversation);
    }

    /**
     * What runs the flow as it is now.
     *
     * @throws FlowException if its language cannot be had
     * @throws IllegalStateException if it has never been right
     */
    Runner runner() throws FlowException {
        FlowSet current = flows.current();
        Ready known = ready;
        if (known != null && known.flows().equals(current)) {
            return known.runner();
        }
        Program program = current.program(name)
                .orElseThrow(() -> new IllegalStateException("there is no flow '" + name + "' that can be run"));
        Runner made = new Runner(program, parts.apply(current), away);
        ready = new Ready(current, made);
        return made;
    }
}
