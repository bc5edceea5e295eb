package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.hear.Reading;
import dev.parley.gateway.flow.hear.Words;
import dev.parley.gateway.flow.hear.YesNo;
import dev.parley.gateway.flow.model.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The question for one thing. */
final class SlotPhase implements Phase {

    private final Answers answers;
    private final Phases phases;
    private final Wanted wanted;

    SlotPhase(Answers answers, Phases phases, Wanted wanted) {
        this.answers = answers;
        this.phases = phases;
        this.wanted = wanted;
    }

    @Override
    public Put put() throws EvaluationException {
        Spot spot = answers.spot();
        List<Text> again = wanted.slot().again();
        int times = wanted.failures();
        Text text = times == 0 || again.isEmpty() ? wanted.slot().ask() : again.get(Math.min(times, again.size()) - 1);
        return new Put(
                Join.texts(wanted.takeReason(), spot.spoken(text)),
                spot.prepared().listening().slot(Phases.base(answers), spot.step(), wanted.slot()),
                wanted.by(),
                wanted.isKeyable(),
                wanted.slot().secret());
    }

    @Override
    public void silent() throws EvaluationException {
        answers.lead(wanted.slot().noInput(), "no-input");
        answers.tries().fail(wanted);
    }

    @Override
    public void unfit() throws EvaluationException {
        answers.lead(wanted.slot().noMatch(), "no-match");
        answers.tries().fail(wanted);
    }

    @Override
    public boolean keyed(String digits) throws EvaluationException {
        if (!wanted.isKeyable()) {
            return false;
        }
        Optional<Object> value = wanted.type().keyed(digits, answers.situation(wanted));
        if (value.isPresent()) {
            take(new Filling.Brought(Map.of(wanted, value.get()), Optional.empty()), 1);
        }
        return value.isPresent();
    }

    @Override
    public boolean said(Words words, double sure, double least) throws EvaluationException {
        if (wanted.isText()) {
            if (isBare(words)) {
                return false;
            }
            Optional<Object> text = wanted.type().read(words, answers.situation(wanted)).stream()
                    .findFirst()
                    .map(Reading::value);
            if (text.isPresent()) {
                take(new Filling.Brought(Map.of(wanted, text.get()), Optional.empty()), sure);
            }
            return text.isPresent();
        }
        Filling.Brought brought = Filling.of(answers, words, Optional.of(wanted), least, along(false));
        if (brought.isEmpty() || brought.isUnspeakable()) {
            return false;
        }
        take(brought, sure);
        return true;
    }

    /** Yes or no alone is no text where it may answer something else. */
    private boolean isBare(Words words) {
        return (answers.all().size() > 1 || wanted.slot().confirm().isPresent())
                && YesNo.read(words, answers.language())
                        .filter(it -> it.length() == words.size())
                        .isPresent();
    }

    /** "No, I said Tuesday" changes what was said before. */
    @Override
    public boolean corrects(Words words, double sure) throws EvaluationException {
        if (!answers.isSeveral()
                || !isCorrectable()
                || answers.all().stream().noneMatch(Wanted::isFilled)
                || !Corrections.begin(words, answers.language())) {
            return false;
        }
        Optional<Wanted> current = wanted.isText() ? Optional.empty() : Optional.of(wanted);
        Filling.Brought brought = Filling.of(answers, words, current, Filling.LIKELY, along(true));
        if (brought.isEmpty() || brought.isUnspeakable()) {
            return false;
        }
        take(brought, sure);
        answers.tries().corrected();
        return true;
    }

    /** What an answer may bring along. */
    private List<Wanted> along(boolean filled) {
        return wanted.slot().secret()
                ? List.of()
                : answers.all().stream()
                        .filter(other -> other != wanted && other.isBringable() && (filled || !other.isFilled()))
                        .toList();
    }

    /** What was asked for and is refused was asked for in vain. */
    private void take(Filling.Brought brought, double sure) throws EvaluationException {
        phases.take(brought, sure);
        if (brought.values().containsKey(wanted) && !wanted.isFilled()) {
            answers.tries().fail(wanted);
        }
    }

    @Override
    public boolean isCorrectable() {
        return !wanted.slot().type().equals("yes-no");
    }

    @Override
    public void deaf() {
        answers.tries().fail();
    }

    @Override
    public boolean takesAnything() {
        return wanted.isText();
    }
}
