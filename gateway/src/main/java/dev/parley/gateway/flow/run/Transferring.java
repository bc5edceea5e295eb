package dev.parley.gateway.flow.run;

import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.HandOver;
import java.util.Optional;

/** Hands calls over. For any number of calls at once. */
@FunctionalInterface
public interface Transferring {

    /** Leaves each conversation for good; a call may come back in another one. */
    Transferring FOR_GOOD = (conversation, target) -> {
        conversation.handOver(target);
        return Optional.empty();
    };

    /**
     * Hands a call over, after what is being said has been heard.
     *
     * @return empty if the call is now somebody else's; else why the flow has it again
     * @throws dev.parley.api.dialog.CallEndedException if the call ends meanwhile
     */
    Optional<TransferOutcome> transfer(Conversation conversation, HandOver target);
}
