package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.hear.Words;
import dev.parley.gateway.flow.hear.YesNo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "Do you mean sales or the workshop?" Whatever comes, it is asked once. */
final class WhichPhase implements Phase {

    private final Answers answers;
    private final Phases phases;
    private final Filling.Which which;

    WhichPhase(Answers answers, Phases phases, Filling.Which which) {
        this.answers = answers;
        this.phases = phases;
        this.which = which;
    }

    private Wanted wanted() {
        return which.wanted();
    }

    private String said(Object value) {
        return answers.said(wanted(), value);
    }

    @Override
    public Put put() {
        Spot spot = answers.spot();
        return new Put(
                Filled.with(spot, "which-of", Map.of("first", said(which.first()), "second", said(which.second()))),
                spot.prepared().listening().slot(Phases.base(answers), spot.step(), wanted().slot()),
                wanted().by(),
                wanted().isKeyable(),
                wanted().slot().secret());
    }

    @Override
    public void silent() throws EvaluationException {
        phases.settled();
        answers.lead(wanted().slot().noInput(), "no-input");
        answers.tries().fail(wanted());
    }

    @Override
    public void unfit() throws EvaluationException {
        phases.settled();
        answers.lead(wanted().slot().noMatch(), "no-match");
        answers.tries().fail(wanted());
    }

    @Override
    public boolean keyed(String digits) throws EvaluationException {
        Optional<Object> value = wanted().type().keyed(digits, answers.situation(wanted()));
        if (value.isPresent()) {
            take(Map.of(wanted(), value.get()), 1);
        }
        return value.isPresent();
    }

    @Override
    public boolean said(Words words, double sure, double least) throws EvaluationException {
        Optional<Object> either =
                wanted().type().either(words, answers.situation(wanted()), which.first(), which.second());
        if (either.isPresent() && least == 0) {
            take(Map.of(wanted(), either.get()), sure);
            return true;
        }
        Filling.Brought brought = Filling.of(answers, words, Optional.of(wanted()), least, List.of());
        if (!brought.values().isEmpty()) {
            take(brought.values(), sure);
            return true;
        }
        return isNeither(words);
    }

    /** A bare no: it is asked for anew. */
    private boolean isNeither(Words words) throws EvaluationException {
        boolean isNo = YesNo.read(words, answers.language())
                .filter(it -> it.value().equals(false) && it.length() == words.size())
                .isPresent();
        if (isNo) {
            phases.settled();
            answers.drop(wanted());
            answers.tries().fail(wanted());
        }
        return isNo;
    }

    private void take(Map<Wanted, Object> values, double sure) throws EvaluationException {
        phases.take(new Filling.Brought(values, Optional.empty()), sure);
        if (!wanted().isFilled()) {
            answers.tries().fail(wanted());
        }
    }

    @Override
    public void deaf() {
        answers.tries().fail();
    }
}
