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
import dev.parley.api.speech.Transcript;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
    private final Caller caller;
    private final Screen screen;
    private final TypedRecording recording;
    private final Runnable hangUp;
    private final Instant start;
    private final TypedPlayout playout;
    private final TypedKeypad keypad;

    private State state = State.BOT;
    private @Nullable Spoken spoken;
    private @Nullable DigitSettings collecting;
    private Optional<Answer.Digits> collected = Optional.empty();
    private int messages;

    /** @param hangUp what the caller does; the call is over afterwards */
    TypedFloor(VirtualTime time, Caller caller, Screen screen, TypedRecording recording, Runnable hangUp) {
        this.time = time;
        this.caller = caller;
        this.screen = screen;
        this.recording = recording;
        this.hangUp = hangUp;
        this.start = time.instant();
        this.playout = new TypedPlayout(time, caller, this);
        this.keypad = new TypedKeypad(time);
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
        keypad.questionBegins();
        return playout.add(wording.text(), bargeIn, wording.length());
    }

    /** Whether digits wait that make a question needless. */
    boolean typedAhead(ListenSettings settings) {
        playout.catchUp();
        return keypad.waiting()
                && settings.digits().typedAhead()
                && settings.bargeIn().byDigits();
    }

    Answer listen(ListenSettings settings) {
        playout.awaitIdle();
        keypad.forgetTypedAhead(settings.digits());
        Spoken over = spoken;
        giveUp();
        Answer answer;
        if (keypad.waiting()) {
            answer = keypad.complete(settings.digits()).orElseGet(() -> keypad.late(settings.digits()));
        } else if (over != null) {
            time.passUntil(over.until);
            answer = utterance(over.turn);
        } else {
            answer = answer(settings);
        }
        keypad.questionAnswered();
        return answer;
    }

    private Answer answer(ListenSettings settings) {
        while (true) {
            switch (caller.next()) {
                case Turn.Says says -> {
                    said(says);
                    return utterance(says);
                }
                case Turn.Presses presses -> {
                    press(presses, settings.digits());
                    if (collected.isPresent() || keypad.waiting()) {
                        return collected.orElseGet(() -> keypad.late(settings.digits()));
                    }
                }
                case Turn.Silent _ -> {
                    silent(settings.noInputTimeout());
                    return new Answer.NoInput();
                }
                case Turn.HangsUp _ -> throw hungUp();
            }
        }
    }

    Answer.Digits collect(DigitSettings settings) {
        playout.catchUp();
        giveUp();
        keypad.forgetTypedAhead(settings);
        collected = keypad.complete(settings);
        collecting = settings;
        playout.awaitUntil(() -> collected.isPresent());
        Answer.Digits answer = collected.orElseGet(() -> keypad.waiting() ? keypad.late(settings) : keys(settings));
        collecting = null;
        keypad.questionAnswered();
        giveUp();
        return answer;
    }

    /** Nobody listens to words: they are waited out. */
    private Answer.Digits keys(DigitSettings settings) {
        switch (caller.next()) {
            case Turn.Says says -> said(says);
            case Turn.Presses presses -> press(presses, settings);
            case Turn.Silent _ -> {
                Answer.Digits none = keypad.late(settings);
                screen.callerSilent(time.instant());
                return none;
            }
            case Turn.HangsUp _ -> throw hungUp();
        }
        return collected.orElseGet(() -> keypad.late(settings));
    }

    Optional<Message> record(RecordSettings settings, String callId) {
        playout.awaitIdle();
        giveUp();
        keypad.forget();
        if (settings.tone()) {
            time.pass(TONE);
        }
        Optional<Message> message = switch (caller.next()) {
            case Turn.Says says -> Optional.of(message(says, settings, callId));
            case Turn.Presses presses -> {
                shown(presses);
                yield Optional.empty();
            }
            case Turn.Silent _ -> {
                silent(settings.silence());
                yield Optional.empty();
            }
            case Turn.HangsUp _ -> throw hungUp();
        };
        keypad.questionAnswered();
        return message;
    }

    private Message message(Turn.Says says, RecordSettings settings, String callId) {
        said(says);
        Duration length = Pace.said(says.words());
        if (settings.finishKey().isEmpty() || !caller.presses(settings.finishKey())) {
            time.pass(settings.silence());
            length = length.plus(settings.silence());
        }
        Path file = Path.of(
                "messages",
                time.instant().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                callId + "-" + ++messages + ".wav");
        return new Message(file, length.compareTo(settings.longest()) > 0 ? settings.longest() : length, says.words());
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

    private Answer.Utterance utterance(Turn.Says says) {
        Duration end = Duration.between(start, time.instant());
        return new Answer.Utterance(new Transcript(
                says.words(), true, says.confidence(), end.minus(Pace.said(says.words())), end, List.of()));
    }

    private void said(Turn.Says says) {
        time.pass(Pace.said(says.words()));
        screen.callerSaid(time.instant(), recording.wordsHidden(says.words()));
    }

    private void silent(Duration wait) {
        time.pass(wait);
        screen.callerSilent(time.instant());
    }

    /** Collects what is pressed. */
    private void press(Turn.Presses presses, DigitSettings settings) {
        collected = Optional.empty();
        for (char key : presses.keys().toCharArray()) {
            if (keypad.press(key, false) && collected.isEmpty()) {
                collected = keypad.complete(settings);
            }
        }
        shown(presses);
    }

    private void shown(Turn.Presses presses) {
        time.pass(Pace.pressed(presses.keys()));
        screen.callerPressed(time.instant(), recording.keysHidden(presses.keys()));
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
        switch (caller.next()) {
            case Turn.Says says -> {
                Instant until = at.plus(Pace.said(says.words()));
                if (collecting == null && current.bargeIn().bySpeech()) {
                    state = State.CALLER;
                    spoken = new Spoken(says, until);
                    playout.drop(BargeIn::bySpeech, at);
                }
                screen.callerSaid(until, recording.wordsHidden(says.words()));
            }
            case Turn.Presses presses -> {
                for (char key : presses.keys().toCharArray()) {
                    pressedOver(key, at);
                }
                screen.callerPressed(at, recording.keysHidden(presses.keys()));
            }
            case Turn.Silent _ -> {}
            case Turn.HangsUp _ -> throw hungUp();
        }
    }

    private void pressedOver(char key, Instant at) {
        TypedPlayback current = playout.current();
        boolean stops = current != null && current.bargeIn().byDigits();
        DigitSettings wanted = collecting;
        if (!keypad.press(key, current != null && !stops && wanted == null)) {
            return;
        }
        if (stops) {
            state = State.KEYS;
            playout.drop(BargeIn::byDigits, at);
        }
        if (wanted != null && collected.isEmpty()) {
            collected = keypad.complete(wanted);
        }
    }
}
