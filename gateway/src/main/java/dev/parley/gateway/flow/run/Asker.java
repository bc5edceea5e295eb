package dev.parley.gateway.flow.run;

import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.speech.SpeechException;
import dev.parley.gateway.config.By;
import dev.parley.gateway.flow.hear.Heard;

/** Puts questions, and waits for what comes. For one interview. */
final class Asker {

    /** What came. */
    sealed interface Came {

        /** Nothing in time. */
        record Nothing() implements Came {}

        /** Words or keys. */
        record Something(Heard heard) implements Came {}

        /** No recognizer can be had. */
        record Deaf() implements Came {}
    }

    private final Spot spot;
    private boolean deaf;

    Asker(Spot spot) {
        this.spot = spot;
    }

    /** Whether keys alone can answer, since no recognizer can be had. */
    boolean isDeaf() {
        return deaf;
    }

    Came ask(Put put) {
        spot.parts().present().watcher().asked(spot.instruction(), put.secret() ? "" : put.text());
        Answer answer;
        try {
            answer = answer(put);
        } catch (SpeechException unavailable) {
            deaf = true;
            spot.warn("no recognizer can be had: " + unavailable.kind());
            return new Came.Deaf();
        } finally {
            spot.course().bounds().waited();
        }
        return switch (answer) {
            case Answer.NoInput _ -> new Came.Nothing();
            case Answer.Digits digits when digits.digits().isEmpty() -> new Came.Nothing();
            case Answer.Digits digits -> something(put, Heard.keyed(digits.digits()));
            case Answer.Utterance said ->
                something(put, new Heard(said.text(), said.transcript().confidence(), false));
        };
    }

    private Came something(Put put, Heard heard) {
        String shown = put.secret() ? "" : heard.text();
        spot.variables().heard(shown, heard.confidence());
        spot.parts().present().watcher().heard(spot.instruction(), shown, heard.confidence());
        return new Came.Something(heard);
    }

    private Answer answer(Put put) {
        if (!put.secret() || spot.line().isPaused()) {
            return waited(put);
        }
        spot.line().recording().pause();
        try {
            return waited(put);
        } finally {
            spot.line().recording().resume();
        }
    }

    private Answer waited(Put put) {
        Prompt prompt = spot.manner().prompt(put.text());
        if (put.by() != By.KEYS && !deaf) {
            return spot.line().ask(prompt, put.settings());
        }
        spot.line().say(prompt, put.settings().bargeIn().byDigits() ? BargeIn.DTMF : BargeIn.NONE);
        return spot.line().collectDigits(put.settings().digits());
    }
}
