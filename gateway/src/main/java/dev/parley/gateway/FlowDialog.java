package dev.parley.gateway;

import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.Dialog;
import dev.parley.gateway.flow.FlowSet;
import dev.parley.gateway.flow.Flows;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.run.Away;
import dev.parley.gateway.flow.run.FlowException;
import dev.parley.gateway.flow.run.Parts;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dialog of a route to a flow: each call gets the flow as it is when the call begins, and keeps it. */
final class FlowDialog implements Dialog {

    private static final Logger log = LoggerFactory.getLogger(FlowDialog.class);

    private record Ready(FlowSet flows, Dialog dialog) {}

    private final String name;
    private final Flows flows;
    private final Function<FlowSet, Parts> parts;
    private final FlowRunning running;
    private final Optional<Away> away;
    private volatile @Nullable Ready ready;

    /** @param away outlives changes of the flows: who comes back goes on with the flow as it was */
    FlowDialog(String name, Flows flows, Function<FlowSet, Parts> parts, FlowRunning running, Optional<Away> away) {
        this.name = name;
        this.flows = flows;
        this.parts = parts;
        this.running = running;
        this.away = away;
    }

    @Override
    public void converse(Conversation conversation) throws Exception {
        current().converse(conversation);
    }

    /**
     * What runs the flow as it is now.
     *
     * @throws FlowException if its language cannot be had
     * @throws IllegalStateException if it has never been right
     */
    Dialog current() throws FlowException {
        FlowSet current = flows.current();
        Ready known = ready;
        if (known != null && known.flows().equals(current)) {
            return known.dialog();
        }
        Program program = current.program(name)
                .orElseThrow(() -> new IllegalStateException("there is no flow '" + name + "' that can be run"));
        Dialog made = made(program, current, known);
        ready = new Ready(current, made);
        return made;
    }

    private Dialog made(Program program, FlowSet current, @Nullable Ready before) throws FlowException {
        try {
            return running.dialog(program, parts.apply(current), away);
        } catch (FlowException refused) {
            if (before == null) {
                throw refused;
            }
            log.warn("the flow {} cannot be run as it is now, calls get it as it was: {}", name, refused.getMessage());
            return before.dialog();
        }
    }
}
