package dev.parley.gateway.call;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What the carrier says about a call outside the call itself, usually after its end.
 *
 * @param callId the carrier's id of the call
 * @param at when it reached us
 * @param status the carrier's word for the call's state, such as {@code completed}
 * @param endedReason the carrier's word for why it ended, such as {@code farEndHangup}; empty if it gave none
 * @param details whatever else came with it: strings, numbers, truth values
 */
public record CarrierStatus(String callId, Instant at, String status, String endedReason, Map<String, Object> details) {

    private static final Set<String> GOING_ON = Set.of("queued", "ringing", "inProgress");

    public CarrierStatus {
        details = Map.copyOf(details);
    }

    /** Whether the call is over by this: all words but those for a call that goes on say so. */
    public boolean ended() {
        return !endedReason.isEmpty() || !GOING_ON.contains(status);
    }
}
