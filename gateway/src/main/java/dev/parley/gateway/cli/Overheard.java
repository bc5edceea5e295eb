package dev.parley.gateway.cli;

import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.ForwardingConversation;
import dev.parley.api.dialog.HandOver;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Message;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.dialog.RecordSettings;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A conversation of which somebody is told when the bot speaks, and when it waits for the caller. */
final class Overheard extends ForwardingConversation {

    private final Consumer<Cue> cues;
    private final Consumer<HandOver> left;
    private final BooleanSupplier answeredAhead;

    /**
     * @param left is told to whom the call is handed over, just before it is
     * @param answeredAhead whether the caller has done something for which the bot has not listened yet
     */
    Overheard(Conversation conversation, Consumer<Cue> cues, Consumer<HandOver> left, BooleanSupplier answeredAhead) {
        super(conversation);
        this.cues = cues;
        this.left = left;
        this.answeredAhead = answeredAhead;
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
        Playback playback = super.start(prompt, bargeIn);
        started.complete(Optional.of(playback));
        return playback;
    }

    /** Says it, then listens, which is the same unless keys have been typed ahead: how far it is can be told only so. */
    @Override
    public Answer ask(Prompt prompt, ListenSettings settings) {
        if (answeredAhead.getAsBoolean()) {
            tell(prompt, CompletableFuture.completedFuture(Optional.empty()));
            return waited(false, () -> super.ask(prompt, settings));
        }
        start(prompt, settings.bargeIn());
        return listen(settings);
    }

    @Override
    public Answer listen(ListenSettings settings) {
        return waited(false, () -> super.listen(settings));
    }

    @Override
    public Answer.Digits collectDigits(DigitSettings settings) {
        return waited(false, () -> super.collectDigits(settings));
    }

    @Override
    public Optional<Message> record(RecordSettings settings) {
        return waited(true, () -> super.record(settings));
    }

    @Override
    public void handOver(HandOver target) {
        left.accept(target);
        super.handOver(target);
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
