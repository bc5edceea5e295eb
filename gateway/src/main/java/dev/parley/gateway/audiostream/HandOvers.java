package dev.parley.gateway.audiostream;

import dev.parley.api.call.CallInfo;
import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.HandOver;
import java.util.List;
import java.util.Optional;

/** Takes where a call goes, for the webhook that will ask, and knows which come back. Called on a call's event loop; returns at once. */
@FunctionalInterface
public interface HandOvers {

    void leave(CallInfo call, HandOver target);

    /**
     * Why a call whose stream begins comes back from where it went, told once; empty for a new call.
     *
     * @param metadata what came with the stream
     */
    default Optional<TransferOutcome> cameBack(String callId, List<String> metadata) {
        return Optional.empty();
    }
}
