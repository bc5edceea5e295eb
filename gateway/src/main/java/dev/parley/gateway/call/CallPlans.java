package dev.parley.gateway.call;

import java.util.Optional;

/** Knows which number is answered how. Thread-safe. */
@FunctionalInterface
public interface CallPlans {

    /**
     * The plan for a call.
     *
     * @param to the dialled number
     * @param from the calling number; may be empty
     * @return empty if nobody answers that number
     */
    Optional<CallPlan> planFor(String to, String from);
}
