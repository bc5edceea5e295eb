package dev.parley.gateway.flow.run;

import dev.parley.api.call.CallInfo;
import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.CallRecording;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.HandOver;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Message;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.dialog.RecordSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A conversation that knows whether somebody has left it: after that, a flow does nothing any more. */
final class Line implements Conversation {

    private final Conversation conversation;
    private final Recording recording;
    private boolean left;

    Line(Conversation conversation) {
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
    public CallInfo call() {
        return conversation.call();
    }

    @Override
    public Map<String, Object> variables() {
        return conversation.variables();
    }

    @Override
    public Playback say(Prompt prompt, BargeIn bargeIn) {
        return conversation.say(prompt, bargeIn);
    }

    @Override
    public Playback start(Prompt prompt, BargeIn bargeIn) {
        return conversation.start(prompt, bargeIn);
    }

    @Override
    public Answer ask(Prompt prompt, ListenSettings settings) {
        return conversation.ask(prompt, settings);
    }

    @Override
    public Answer listen(ListenSettings settings) {
        return conversation.listen(settings);
    }

    @Override
    public ListenSettings listening() {
        return conversation.listening();
    }

    @Override
    public Answer.Digits collectDigits(DigitSettings settings) {
        return conversation.collectDigits(settings);
    }

    @Override
    public void press(String digits, Duration press, Duration gap) {
        conversation.press(digits, press, gap);
    }

    @Override
    public CallRecording recording() {
        return recording;
    }

    @Override
    public Optional<Message> record(RecordSettings settings) {
        return conversation.record(settings);
    }

    @Override
    public void send(String name, Map<String, Object> data) {
        conversation.send(name, data);
    }

    @Override
    public void handOver(HandOver target) {
        conversation.handOver(target);
        left = true;
    }

    @Override
    public void hangUp(String reason) {
        conversation.hangUp(reason);
        left = true;
    }

    /** Hands the call over, if it can be. */
    Optional<TransferOutcome> transfer(Transferring transferring, HandOver target) {
        Optional<TransferOutcome> outcome = transferring.transfer(conversation, target);
        left |= outcome.isEmpty();
        return outcome;
    }
}
