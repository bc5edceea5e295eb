package dev.parley.gateway.flow.text;

import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.CallEndedException;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Message;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.dialog.RecordSettings;
import dev.parley.gateway.call.PressedKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has the floor in a typed conversation: by the law of a call, whose noises and doubts there are none of here. */
final class TypedFloor implements TypedPlayout.Listener {

    private static final Duration TONE = Duration.ofMillis(500);

    private enum State {
        /** The bot speaks, or nobody does. */
        BOT,
        /** The caller has spoken over the bot, which is silent until it has listened. */
        CALLER,
        /** The caller has pressed digits over the bot, which is silent until it has collected them. */
        KEYS
    }

    /** What the caller has said over the bot, and when they were done. */
    private record Spoken(Turn.Says turn, Instant until) {}

    private final VirtualTime time;
    private final CallerTurns turns;
    private final Screen screen;
    private final TypedRecording recording;
    private final Runnable hangUp;
    private final TypedPlayout playout;
    private final PressedKeys keys = new PressedKeys();

    private State state = State.BOT;
    private @Nullable Spoken spoken;
    private @Nullable DigitSettings collecting;
    private Optional<Answer.Digits> collected = Optional.empty();

    /** @param hangUp what the caller does; the call is over afterwards */
    TypedFloor(VirtualTime time, Caller caller, Screen screen, TypedRecording recording, Runnable hangUp) {
        this.time = time;
        this.turns = new CallerTurns(time, caller, screen, recording);
        this.screen = screen;
        this.recording = recording;
        this.hangUp = hangUp;
        this.playout = new TypedPlayout(time, caller, this);
    }

    Playback play(Prompt prompt, BargeIn bargeIn) {
        playout.catchUp();
        if ((state == State.CALLER && bargeIn.bySpeech()) || (state == State.KEYS && bargeIn.byDigits())) {
            return playout.unsaid(prompt instanceof Prompt.Text text ? text.words() : "", bargeIn);
        }
        Wording wording = Wording.of(prompt);
        if (wording.isBroken()) {
            return playout.unsaid("", bargeIn);
        }
        keys.questionBegins();
        return playout.add(wording.text(), bargeIn, wording.length());
    }

    /** Whether digits wait that make a question needless. */
    boolean typedAhead(ListenSettings settings) {
        playout.catchUp();
        return !keys.isEmpty()
                && settings.digits().typedAhead()
                && settings.bargeIn().byDigits();
    }

    Answer listen(ListenSettings settings) {
        playout.awaitIdle();
        keys.forgetTypedAhead(settings.digits());
        Spoken over = spoken;
        giveUp();
        Answer answer;
        if (!keys.isEmpty()) {
            answer = complete(settings.digits()).orElseGet(() -> late(settings.digits()));
        } else if (over != null) {
            time.passUntil(over.until);
            answer = turns.utterance(over.turn);
        } else {
            answer = answer(settings);
        }
        keys.questionAnswered();
        return answer;
    }

    private Answer answer(ListenSettings settings) {
        while (true) {
            switch (turns.next()) {
                case Turn.Says says -> {
                    turns.said(says);
                    return turns.utterance(says);
                }
                case Turn.Presses presses -> {
                    press(presses, settings.digits());
                    if (collected.isPresent() || !keys.isEmpty()) {
                        return collected.orElseGet(() -> late(settings.digits()));
                    }
                }
                case Turn.Silent _ -> {
                    turns.silent(settings.noInputTimeout());
                    return new Answer.NoInput();
                }
                case Turn.HangsUp _ -> throw hungUp();
            }
        }
    }

    Answer.Digits collect(DigitSettings settings) {
        playout.catchUp();
        giveUp();
        keys.forgetTypedAhead(settings);
        collected = complete(settings);
        collecting = settings;
        playout.awaitUntil(() -> collected.isPresent());
        Answer.Digits answer = collected.orElseGet(() -> keys.isEmpty() ? awaitKeys(settings) : late(settings));
        collecting = null;
        keys.questionAnswered();
        giveUp();
        return answer;
    }

    /** Nobody listens to words: they are waited out. */
    private Answer.Digits awaitKeys(DigitSettings settings) {
        switch (turns.next()) {
            case Turn.Says says -> turns.said(says);
            case Turn.Presses presses -> press(presses, settings);
            case Turn.Silent _ -> {
                Answer.Digits none = late(settings);
                screen.callerSilent(time.instant());
                return none;
            }
            case Turn.HangsUp _ -> throw hungUp();
        }
        return collected.orElseGet(() -> late(settings));
    }

    Optional<Message> record(RecordSettings settings, String callId) {
        playout.awaitIdle();
        giveUp();
        keys.forget();
        if (settings.tone()) {
            time.pass(TONE);
        }
        Optional<Message> message = switch (turns.next()) {
            case Turn.Says says -> Optional.of(turns.message(says, settings, callId));
            case Turn.Presses presses -> {
                turns.pressed(presses);
                yield Optional.empty();
            }
            case Turn.Silent _ -> {
                turns.silent(settings.silence());
                yield Optional.empty();
            }
            case Turn.HangsUp _ -> throw hungUp();
        };
        keys.questionAnswered();
        return message;
    }

    /** The bot speaks to its end. */
    void close() {
        playout.close();
        playout.awaitIdle();
    }

    /** The bot says nothing more but an apology. */
    void fail(String apology) {
        playout.close();
        playout.drop(_ -> true, time.instant());
        if (!apology.isBlank()) {
            playout.add(apology, BargeIn.NONE, Pace.said(apology));
            playout.awaitIdle();
        }
    }

    /** The call is over. */
    void end() {
        playout.end();
    }

    private void giveUp() {
        state = State.BOT;
        spoken = null;
    }

    /** Collects what is pressed. */
    private void press(Turn.Presses presses, DigitSettings settings) {
        collected = Optional.empty();
        for (char key : presses.keys().toCharArray()) {
            if (keys.press(key, false, nanos()) && collected.isEmpty()) {
                collected = complete(settings);
            }
        }
        turns.pressed(presses);
    }

    private Optional<Answer.Digits> complete(DigitSettings settings) {
        return keys.takeComplete(settings, nanos());
    }

    /** The digits that wait, perhaps none, after the time that a further one may take. */
    private Answer.Digits late(DigitSettings settings) {
        Duration first = settings.firstTimeout().compareTo(settings.totalTimeout()) < 0
                ? settings.firstTimeout()
                : settings.totalTimeout();
        time.pass(keys.isEmpty() ? first : settings.interDigitTimeout());
        return keys.takeAll();
    }

    private long nanos() {
        return Duration.between(Instant.EPOCH, time.instant()).toNanos();
    }

    private CallEndedException hungUp() {
        hangUp.run();
        return new CallEndedException(EndReason.CALLER_HUNG_UP);
    }

    // What happens while the bot speaks.

    @Override
    public void begins(TypedPlayback playback, Instant at) {
        screen.botBegins(at, recording.digitsHidden(playback.text()));
    }

    @Override
    public void ended(TypedPlayback playback) {
        screen.botSaid(recording.digitsHidden(playback.text()), recording.digitsHidden(playback.lastHeard()));
    }

    @Override
    public void interrupted(TypedPlayback current, Instant at) {
        switch (turns.next()) {
            case Turn.Says says -> {
                boolean taken = collecting == null && current.bargeIn().bySpeech();
                if (taken) {
                    state = State.CALLER;
                    playout.drop(BargeIn::bySpeech, at);
                }
                Instant until = turns.saidOver(says, at);
                if (taken) {
                    spoken = new Spoken(says, until);
                }
            }
            case Turn.Presses presses -> {
                for (char key : presses.keys().toCharArray()) {
                    pressedOver(key, at);
                }
                turns.pressedOver(presses, at);
            }
            case Turn.Silent _ -> {}
            case Turn.HangsUp _ -> throw hungUp();
        }
    }

    private void pressedOver(char key, Instant at) {
        TypedPlayback current = playout.current();
        boolean stops = current != null && current.bargeIn().byDigits();
        DigitSettings wanted = collecting;
        if (!keys.press(key, current != null && !stops && wanted == null, nanos())) {
            return;
        }
        if (stops) {
            state = State.KEYS;
            playout.drop(BargeIn::byDigits, at);
        }
        if (wanted != null && collected.isEmpty()) {
            collected = complete(wanted);
        }
    }
}
