package dev.parley.api.dialog;

import dev.parley.api.call.CallInfo;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Another conversation with something changed: what is not overridden is left to that. As thread-safe as that is. */
public abstract class ForwardingConversation implements Conversation {

    private final Conversation conversation;

    protected ForwardingConversation(Conversation conversation) {
        this.conversation = conversation;
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
        return conversation.recording();
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
    }

    @Override
    public void hangUp(String reason) {
        conversation.hangUp(reason);
    }
}
