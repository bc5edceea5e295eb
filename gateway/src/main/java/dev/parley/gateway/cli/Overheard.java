package dev.parley.gateway.cli;

import dev.parley.api.call.CallInfo;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A conversation of which somebody is told when the bot speaks, and when it waits for the caller. */
final class Overheard implements Conversation {

    private final Conversation conversation;
    private final Consumer<Cue> cues;
    private final Consumer<HandOver> left;
    private final BooleanSupplier answeredAhead;

    /**
     * @param left is told to whom the call is handed over, just before it is
     * @param answeredAhead whether the caller has done something for which the bot has not listened yet
     */
    Overheard(Conversation conversation, Consumer<Cue> cues, Consumer<HandOver> left, BooleanSupplier answeredAhead) {
        this.conversation = conversation;
        this.cues = cues;
        this.left = left;
        this.answeredAhead = answeredAhead;
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
        Playback playback = start(prompt, bargeIn);
        playback.await();
        return playback;
    }

    @Override
    public Playback start(Prompt prompt, BargeIn bargeIn) {
        CompletableFuture<Optional<Playback>> started = new CompletableFuture<>();
        tell(prompt, started);
        Playback playback = conversation.start(prompt, bargeIn);
        started.complete(Optional.of(playback));
        return playback;
    }

    /** Says it, then listens, which is the same unless keys have been typed ahead: how far it is can be told only so. */
    @Override
    public Answer ask(Prompt prompt, ListenSettings settings) {
        if (answeredAhead.getAsBoolean()) {
            tell(prompt, CompletableFuture.completedFuture(Optional.empty()));
            return waited(false, () -> conversation.ask(prompt, settings));
        }
        start(prompt, settings.bargeIn());
        return listen(settings);
    }

    @Override
    public Answer listen(ListenSettings settings) {
        return waited(false, () -> conversation.listen(settings));
    }

    @Override
    public ListenSettings listening() {
        return conversation.listening();
    }

    @Override
    public Answer.Digits collectDigits(DigitSettings settings) {
        return waited(false, () -> conversation.collectDigits(settings));
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
        return waited(true, () -> conversation.record(settings));
    }

    @Override
    public void send(String name, Map<String, Object> data) {
        conversation.send(name, data);
    }

    @Override
    public void handOver(HandOver target) {
        left.accept(target);
        conversation.handOver(target);
    }

    @Override
    public void hangUp(String reason) {
        conversation.hangUp(reason);
    }

    private void tell(Prompt prompt, CompletableFuture<Optional<Playback>> playback) {
        if (prompt instanceof Prompt.Text text && !text.words().isBlank()) {
            cues.accept(new Cue.Says(text.words(), playback));
        }
    }

    private <T> T waited(boolean message, Supplier<T> waiting) {
        cues.accept(new Cue.Waits(message));
        try {
            return waiting.get();
        } finally {
            cues.accept(new Cue.Goes());
        }
    }
}
