package dev.parley.gateway.flow.run;

import dev.parley.gateway.config.By;
import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.hear.Reading;
import dev.parley.gateway.flow.hear.Words;
import dev.parley.gateway.flow.hear.YesNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Confirms one value. */
final class DoubtPhase implements Phase {

    private final Answers answers;
    private final Phases phases;
    private final Wanted wanted;

    DoubtPhase(Answers answers, Phases phases, Wanted wanted) {
        this.answers = answers;
        this.phases = phases;
        this.wanted = wanted;
    }

    @Override
    public Put put() throws EvaluationException {
        String text = Phases.confirm(answers, wanted.slot().confirm(), answers.said(wanted));
        return Phases.confirmation(answers, text, wanted.by(), wanted.slot().secret());
    }

    @Override
    public void silent() throws EvaluationException {
        answers.lead(Optional.empty(), "no-input");
        answers.tries().fail(wanted);
    }

    @Override
    public void unfit() throws EvaluationException {
        answers.lead(Optional.empty(), "no-match");
        answers.tries().fail(wanted);
    }

    @Override
    public boolean keyed(String digits) throws EvaluationException {
        switch (digits) {
            case "1" -> wanted.confirm();
            case "2" -> askAgain();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean said(Words words, double sure, double least) throws EvaluationException {
        List<Wanted> changeable = new ArrayList<>();
        if (wanted.by() != By.KEYS && (wanted.isBringable() || answers.isSeveral())) {
            answers.all().stream()
                    .filter(other -> other.isBringable() && (other == wanted || other.isFilled()))
                    .forEach(changeable::add);
        }
        Optional<Object> text = otherText(words);
        if (text.isPresent()) {
            change(new Filling.Brought(Map.of(wanted, text.get()), Optional.empty()), sure);
            return true;
        }
        Assent assent = Assent.of(answers, words, changeable);
        if (assent.isNothing()) {
            return false;
        }
        if (assent.isRight()) {
            wanted.confirm();
        } else if (assent.isChanging()) {
            change(assent.brought(), sure);
        } else {
            askAgain();
        }
        return true;
    }

    private void change(Filling.Brought brought, double sure) throws EvaluationException {
        phases.change(brought, sure);
        if (brought.values().keySet().stream().allMatch(Wanted::isFilled)) {
            answers.tries().corrected();
        } else {
            answers.tries().fail(wanted);
        }
    }

    /** "No, 14 main street", but not: no, that is wrong. */
    private Optional<Object> otherText(Words words) {
        if (!wanted.isText() || wanted.by() == By.KEYS || answers.all().size() > 1) {
            return Optional.empty();
        }
        return YesNo.read(words, answers.language())
                .filter(it -> it.value().equals(false) && it.length() < words.size())
                .map(it -> Words.of(words.written(it.to(), words.size())))
                .filter(it -> !YesNo.isIn(it, answers.language()))
                .flatMap(it -> wanted.type().read(it, answers.situation(wanted)).stream()
                        .findFirst())
                .map(Reading::value);
    }

    private void askAgain() throws EvaluationException {
        answers.drop(wanted);
        answers.tries().fail(wanted);
    }

    @Override
    public void deaf() {
        answers.tries().fail();
    }
}
