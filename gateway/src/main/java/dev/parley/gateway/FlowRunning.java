package dev.parley.gateway;

import dev.parley.api.dialog.Dialog;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.run.Away;
import dev.parley.gateway.flow.run.FlowException;
import dev.parley.gateway.flow.run.Parts;
import dev.parley.gateway.flow.run.Runner;
import java.util.Optional;

/** Makes the dialog that holds calls by a flow. */
@FunctionalInterface
public interface FlowRunning {

    /** As flows are run. */
    FlowRunning USUAL = Runner::new;

    /**
     * The dialog of a route to a flow, made anew when the flow has changed.
     *
     * @param parts what the flow finds in the gateway
     * @param away where calls are kept that may come back from a transfer; empty if none does
     * @throws FlowException if the flow's language cannot be had
     */
    Dialog dialog(Program program, Parts parts, Optional<Away> away) throws FlowException;
}
