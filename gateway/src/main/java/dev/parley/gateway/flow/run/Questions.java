package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.expr.TooLargeException;
import dev.parley.gateway.flow.model.Ask;
import java.util.Optional;

/** Asks the caller, and tells where the flow goes on. */
final class Questions {

    private static final String AGENT = "agent";

    private Questions() {}

    static int ask(Spot spot, Ask ask) throws EvaluationException {
        Frame frame = spot.frame();
        if (frame.interview().isEmpty()) {
            Frames frames = spot.course().frames();
            int place = spot.instruction().index();
            Optional<Interview> halfway = frames.halfway(frame, place);
            Interview begun = halfway.orElseGet(() -> new Interview(spot, ask));
            frame.begin(begun);
            frames.asked(frame, place);
            if (halfway.isPresent()) {
                begun.resume();
            } else if (frames.isAnswered(frame, place)) {
                begun.recall();
            }
        }
        Interview interview = frame.interview().orElseThrow();
        return switch (interview.go()) {
            case Interview.Outcome.Complete _ -> {
                frame.end();
                yield answered(spot, interview.answers());
            }
            case Interview.Outcome.Vain _ -> vain(spot, interview);
            case Interview.Outcome.Corrected corrected -> correct(spot, interview, corrected.earlier());
            case Interview.Outcome.Anywhere anywhere -> anywhere(spot, anywhere.said());
        };
    }

    private static int answered(Spot spot, Answers answers) {
        for (Wanted wanted : answers.all()) {
            String branch = switch (wanted.value().orElse("")) {
                case Boolean truth -> truth ? "yes" : "no";
                case String name when !wanted.slot().choices().isEmpty() -> Ask.option(name);
                default -> "";
            };
            if (spot.instruction().branches().containsKey(branch)) {
                return spot.branch(branch, spot.next());
            }
        }
        return spot.next();
    }

    private static int correct(Spot spot, Interview halfway, Earlier earlier) throws EvaluationException {
        Frames frames = spot.course().frames();
        frames.correct(
                earlier.asked(),
                new Frames.Halfway(spot.frame(), spot.instruction().index(), halfway));
        Spot before = Earlier.spot(spot.course(), earlier.asked());
        Interview interview = new Interview(before, (Ask) before.step().deed());
        before.frame().begin(interview);
        interview.correct(earlier);
        return spot.frame().place();
    }

    private static int vain(Spot spot, Interview interview) {
        if (spot.instruction().branches().containsKey(Spot.FAILED)) {
            spot.frame().end();
            return spot.branch(Spot.FAILED, spot.next());
        }
        Optional<Activation> agent = Said.by(spot, AGENT);
        if (agent.isPresent() && interview.giveUp()) {
            return interrupt(spot, agent.get(), AGENT);
        }
        return leave(spot, "give-up");
    }

    private static int anywhere(Spot spot, Said said) throws TooLargeException {
        if (said.by().isPresent()) {
            return interrupt(spot, said.by().get(), said.name());
        }
        Frames frames = spot.course().frames();
        switch (said.name()) {
            case "back" -> frames.back();
            case "start-over" -> {
                spot.course().shown().clear();
                frames.bottom().activation().startOver();
                frames.startOver();
            }
            default -> {
                return leave(spot, "goodbye");
            }
        }
        return spot.frame().place();
    }

    private static int interrupt(Spot spot, Activation activation, String name) {
        spot.course()
                .frames()
                .interrupt(activation, activation.prepared().branch(name).orElseThrow());
        return spot.frame().place();
    }

    /** Says a last word, and hangs up. */
    private static int leave(Spot spot, String word) {
        spot.say(spot.manner().prompt(spot.own(word)));
        spot.line().hangUp("");
        return Spot.LEFT;
    }
}
