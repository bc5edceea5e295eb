package dev.parley.gateway.flow.run;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.flow.program.Instruction;
import java.util.IdentityHashMap;

/** Counts what a call may do only so often. */
final class Bounds {

    private static final int MOST_IN_A_ROW = 1000;
    private static final int MOST_STEPS = 10_000;

    private final IdentityHashMap<Instruction, Integer> jumps = new IdentityHashMap<>();
    private int inRow;
    private int steps;

    /** @throws FlowException if it is one step too many */
    void step(Location location) throws FlowException {
        if (++inRow > MOST_IN_A_ROW) {
            throw new FlowException(
                    location, "the flow goes round: " + MOST_IN_A_ROW + " steps without waiting for anybody");
        }
        if (++steps > MOST_STEPS) {
            throw new FlowException(location, "a call has " + MOST_STEPS + " steps at most");
        }
    }

    /** The flow has waited for the caller or a service. */
    void waited() {
        inRow = 0;
    }

    /** Whether a jump may be made once more; counts it. */
    boolean jumps(Instruction jump, int most) {
        return jumps.merge(jump, 1, Integer::sum) <= most;
    }
}
