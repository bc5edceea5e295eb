package dev.parley.gateway.call;

import java.time.Instant;
import java.util.Map;

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

    public CarrierStatus {
        details = Map.copyOf(details);
    }
}
