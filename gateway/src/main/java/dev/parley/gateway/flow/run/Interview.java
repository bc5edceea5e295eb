package dev.parley.gateway.flow.run;

import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.config.By;
import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.hear.Heard;
import dev.parley.gateway.flow.hear.Words;
import dev.parley.gateway.flow.model.Ask;
import java.util.Map;
import java.util.Optional;

/** Asks until everything is there, or has been asked for too often. It can be left, and come back to. */
final class Interview {

    /** How well something must fit that may be what callers say anywhere. */
    private static final double SURELY = 0.7;

    /** What came of it. */
    sealed interface Outcome {

        /** Everything is there. */
        record Complete() implements Outcome {}

        /** There is no answer. */
        record Vain() implements Outcome {}

        /** The caller corrected an earlier answer. */
        record Corrected(Earlier earlier) implements Outcome {}

        /** The caller said something that may be said anywhere. */
        record Anywhere(Said said) implements Outcome {}
    }

    private final Spot spot;
    private final Answers answers;
    private final Phases phases;
    private final Asker asker;
    private boolean givenUp;
    private boolean afresh;
    private Optional<Earlier> earlier = Optional.empty();

    Interview(Spot spot, Ask ask) {
        this.spot = spot;
        this.answers = new Answers(spot, ask);
        this.phases = new Phases(answers);
        this.asker = new Asker(spot);
    }

    Answers answers() {
        return answers;
    }

    /** Whether this is the first time that it is given up. */
    boolean giveUp() {
        boolean isFirst = !givenUp;
        givenUp = true;
        return isFirst;
    }

    /** Begins with the answers that there are, so that only what is missing is asked for. */
    void recall() throws EvaluationException {
        answers.recall();
        phases.recalled();
    }

    /** Goes on where an earlier answer was corrected, with what it had. */
    void resume() throws EvaluationException {
        answers.resume();
    }

    /** Begins with the answers that there are, of which one is changed. */
    void correct(Earlier correction) throws EvaluationException {
        answers.recall();
        phases.corrected();
        answers.take(Map.of(answers.all().get(correction.slot()), correction.value()), correction.sure());
    }

    Outcome go() throws EvaluationException {
        Optional<String> repeated = Optional.empty();
        earlier = Optional.empty();
        while (!answers.tries().haveFailed()) {
            Optional<Phase> next = phases.next();
            if (next.isEmpty()) {
                return new Outcome.Complete();
            }
            Phase phase = next.get();
            Put put = phase.put();
            if (asker.isDeaf() && !put.keyable()) {
                phase.deaf();
                continue;
            }
            String question = repeated.orElse(put.text());
            Put whole = put.withText(Join.texts(answers.takeLead(), question));
            repeated = Optional.empty();
            switch (asker.ask(afresh ? whole.afresh() : whole)) {
                case Asker.Came.Deaf _ -> answers.lead(put.keyable() ? spot.own("keys-only") : "");
                case Asker.Came.Nothing _ -> phase.silent();
                case Asker.Came.Something something -> {
                    Optional<Said> said = understand(phase, put, something.heard());
                    // Keys typed ahead would fit no better, and use up the tries.
                    afresh = answers.takeMisfit() && something.heard().keys();
                    if (said.isPresent() && said.get().isRepeat()) {
                        spot.course().recent().list().forEach(this::sayAgain);
                        repeated = Optional.of(question);
                    } else {
                        spot.course().recent().clear();
                    }
                    if (earlier.isPresent()) {
                        return new Outcome.Corrected(earlier.get());
                    }
                    boolean isBack = said.isPresent() && said.get().isBack() && answers.isSeveral() && phases.back();
                    if (said.isPresent() && !said.get().isRepeat() && !isBack) {
                        return new Outcome.Anywhere(said.get());
                    }
                }
            }
        }
        return new Outcome.Vain();
    }

    private void sayAgain(Prompt prompt) {
        spot.line().say(prompt, spot.listening().bargeIn());
    }

    /** What was said that may be said anywhere; empty if it was something else. */
    private Optional<Said> understand(Phase phase, Put put, Heard heard) throws EvaluationException {
        if (heard.keys()) {
            if (put.by() == By.SPEECH || !phase.keyed(heard.text())) {
                phase.unfit();
                answers.misfit();
            }
            return Optional.empty();
        }
        Words words = heard.words();
        Optional<Said> anywhere = Said.of(spot, answers.ask().anywhere(), words);
        if (anywhere.isPresent() && phase.takesAnything()) {
            return anywhere;
        }
        if (phase.corrects(words, heard.confidence()) || (phase.takesAnything() && corrects(phase, heard))) {
            return Optional.empty();
        }
        if (anywhere.isEmpty() && correctsAlong(phase, heard)) {
            return Optional.empty();
        }
        if (!words.isEmpty() && phase.said(words, heard.confidence(), anywhere.isPresent() ? SURELY : 0)) {
            return Optional.empty();
        }
        if (anywhere.isEmpty() && !corrects(phase, heard)) {
            phase.unfit();
        }
        return anywhere;
    }

    private boolean corrects(Phase phase, Heard heard) {
        earlier = phase.isCorrectable()
                ? Earlier.of(spot, heard, answers.language(), !phase.takesAnything())
                : Optional.empty();
        return earlier.isPresent();
    }

    /** Whether an earlier answer is corrected, and this question answered in the same breath. */
    private boolean correctsAlong(Phase phase, Heard heard) throws EvaluationException {
        if (!phase.isCorrectable() || phase.takesAnything()) {
            return false;
        }
        Optional<Earlier> leading = Earlier.leading(spot, heard, answers);
        if (leading.isEmpty() || !phase.said(leading.get().after(), heard.confidence(), 0)) {
            return false;
        }
        earlier = leading;
        return true;
    }
}
