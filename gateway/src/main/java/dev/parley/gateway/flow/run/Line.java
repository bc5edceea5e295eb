package dev.parley.gateway.flow.run;

import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.CallRecording;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.ForwardingConversation;
import dev.parley.api.dialog.HandOver;
import java.util.Optional;

/** A conversation that knows whether somebody has left it: after that, a flow does nothing any more. */
final class Line extends ForwardingConversation {

    private final Conversation conversation;
    private final Recording recording;
    private boolean left;

    Line(Conversation conversation) {
        super(conversation);
        this.conversation = conversation;
        this.recording = new Recording(conversation.recording());
    }

    /** Whether the call was hung up or handed over from this side. */
    boolean isLeft() {
        return left;
    }

    /** Whether what is said is hidden already. */
    boolean isPaused() {
        return recording.isPaused();
    }

    @Override
    public CallRecording recording() {
        return recording;
    }

    @Override
    public void handOver(HandOver target) {
        super.handOver(target);
        left = true;
    }

    @Override
    public void hangUp(String reason) {
        super.hangUp(reason);
        left = true;
    }

    /** Hands the call over, if it can be. */
    Optional<TransferOutcome> transfer(Transferring transferring, HandOver target) {
        Optional<TransferOutcome> outcome = transferring.transfer(conversation, target);
        left |= outcome.isEmpty();
        return outcome;
    }
}
