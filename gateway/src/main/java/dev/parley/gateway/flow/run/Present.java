package dev.parley.gateway.flow.run;

import java.time.InstantSource;
import java.util.function.IntUnaryOperator;

/**
 * When and how a flow is run.
 *
 * @param chance chooses among variants: given a count, a number from 0 to below it
 * @param time the present
 * @param pauses lets time pass
 * @param watcher is told what happens
 */
public record Present(IntUnaryOperator chance, InstantSource time, Pauses pauses, Watcher watcher) {

    /** A copy in another time. */
    public Present withTime(InstantSource changedTime, Pauses changedPauses) {
        return new Present(chance, changedTime, changedPauses, watcher);
    }
}
