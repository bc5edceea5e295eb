package dev.parley.gateway.flow.text;

import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.Message;
import dev.parley.api.dialog.RecordSettings;
import dev.parley.api.speech.Transcript;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What the caller does when it is their turn: it takes its time, is shown, and becomes what a dialog gets. */
final class CallerTurns {

    private final VirtualTime time;
    private final Caller caller;
    private final Screen screen;
    private final TypedRecording recording;
    private final Instant start;
    private int messages;

    CallerTurns(VirtualTime time, Caller caller, Screen screen, TypedRecording recording) {
        this.time = time;
        this.caller = caller;
        this.screen = screen;
        this.recording = recording;
        this.start = time.instant();
    }

    Turn next() {
        return caller.next();
    }

    void said(Turn.Says says) {
        time.pass(Pace.said(says.words()));
        screen.callerSaid(time.instant(), recording.wordsHidden(says.words()));
    }

    /** They say something while the bot speaks; returns when they are done. */
    Instant saidOver(Turn.Says says, Instant at) {
        Instant until = at.plus(Pace.said(says.words()));
        screen.callerSaid(until, recording.wordsHidden(says.words()));
        return until;
    }

    void pressed(Turn.Presses presses) {
        time.pass(Pace.pressed(presses.keys()));
        pressedOver(presses, time.instant());
    }

    /** They press something while the bot speaks. */
    void pressedOver(Turn.Presses presses, Instant at) {
        screen.callerPressed(at, recording.keysHidden(presses.keys()));
    }

    void silent(Duration wait) {
        time.pass(wait);
        screen.callerSilent(time.instant());
    }

    /** What they have just said, as a recognizer tells it. */
    Answer.Utterance utterance(Turn.Says says) {
        Duration end = Duration.between(start, time.instant());
        return new Answer.Utterance(new Transcript(
                says.words(), true, says.confidence(), end.minus(Pace.said(says.words())), end, List.of()));
    }

    /** What they say now, as a message; no file is written. */
    Message message(Turn.Says says, RecordSettings settings, String callId) {
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
}
