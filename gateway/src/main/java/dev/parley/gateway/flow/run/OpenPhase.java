package dev.parley.gateway.flow.run;

import dev.parley.gateway.config.By;
import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.hear.Words;
import dev.parley.gateway.flow.model.Text;
import java.util.List;
import java.util.Optional;

/** The open question for several things: what its answer brings is taken, the rest is asked for afterwards. */
final class OpenPhase implements Phase {

    private final Answers answers;
    private final Phases phases;
    private boolean done;

    OpenPhase(Answers answers, Phases phases) {
        this.answers = answers;
        this.phases = phases;
        this.done = answers.ask().open().isEmpty();
    }

    /** It was asked before. */
    void skip() {
        done = true;
    }

    /** Where keys alone can answer, the open question leads to the first that they can. */
    boolean isWanted() throws EvaluationException {
        if (!done && answers.spot().prepared().asking().by() == By.KEYS) {
            done = true;
            answers.lead(text());
        }
        return !done;
    }

    @Override
    public Put put() throws EvaluationException {
        Spot spot = answers.spot();
        return new Put(
                text(),
                spot.prepared()
                        .listening()
                        .open(Phases.base(answers), spot.step(), answers.ask().slots()),
                By.SPEECH,
                false,
                false);
    }

    private String text() throws EvaluationException {
        Optional<Text> open = answers.ask().open();
        return open.isPresent() ? answers.spot().spoken(open.get()) : "";
    }

    @Override
    public void silent() throws EvaluationException {
        done = true;
        answers.lead(Optional.empty(), "no-input");
    }

    @Override
    public void unfit() {
        done = true;
    }

    @Override
    public boolean keyed(String digits) {
        return false;
    }

    @Override
    public boolean said(Words words, double sure, double least) throws EvaluationException {
        List<Wanted> bringable =
                answers.all().stream().filter(Wanted::isBringable).toList();
        Filling.Brought brought = Filling.of(answers, words, Optional.empty(), least, bringable);
        if (brought.isEmpty()) {
            return false;
        }
        done = true;
        phases.take(brought, sure);
        return true;
    }

    @Override
    public boolean isCorrectable() {
        return true;
    }

    @Override
    public void deaf() {
        done = true;
    }
}
