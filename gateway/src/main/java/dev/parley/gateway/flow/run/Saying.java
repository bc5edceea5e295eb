package dev.parley.gateway.flow.run;

import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.model.Pause;
import dev.parley.gateway.flow.model.Play;
import dev.parley.gateway.flow.model.Say;

/** Says, plays and is silent. */
final class Saying {

    private Saying() {}

    static int say(Spot spot, Say say) throws EvaluationException, FlowException {
        if (say.ssml()) {
            spot.say(ssml(spot, say));
            return spot.next();
        }
        Prompt.Text prompt = spot.manner().prompt(spot.spoken(say.say()));
        if (!prompt.text().isBlank()) {
            spot.say(prompt);
        }
        return spot.next();
    }

    private static Prompt ssml(Spot spot, Say say) throws EvaluationException, FlowException {
        String text = spot.course().wording().ssml(say.say(), spot.program(), spot.variables(), spot.manner());
        try {
            return spot.manner().ssml(text);
        } catch (IllegalArgumentException wrong) {
            // Its own message quotes what it read.
            throw new FlowException(spot.location(), "this is no SSML");
        }
    }

    static int play(Spot spot, Play play) {
        spot.say(spot.clip(play.play()));
        return spot.next();
    }

    static int pause(Spot spot, Pause pause) {
        if (pause.pause().isPositive()) {
            spot.line().say(Prompt.silence(pause.pause()), spot.listening().bargeIn());
        }
        return spot.next();
    }
}
