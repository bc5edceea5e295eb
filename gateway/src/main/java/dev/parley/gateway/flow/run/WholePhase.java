package dev.parley.gateway.flow.run;

import dev.parley.gateway.config.By;
import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.hear.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Confirms all of several values, and asks what to change. */
final class WholePhase implements Phase {

    private final Answers answers;
    private final Phases phases;
    private final Retold retold;
    private boolean confirmed;
    private boolean changing;

    WholePhase(Answers answers, Phases phases) {
        this.answers = answers;
        this.phases = phases;
        this.retold = new Retold(answers);
    }

    /** It was confirmed before. */
    void skip() {
        confirmed = true;
    }

    /** Something is asked anew meanwhile. */
    void asked() {
        changing = false;
    }

    boolean isWanted() {
        return !confirmed && answers.isSeveral() && answers.doubts().isWholeDoubtful();
    }

    @Override
    public Put put() throws EvaluationException {
        By by = answers.spot().prepared().asking().by();
        if (changing) {
            return Phases.confirmation(answers, answers.spot().own("change"), By.SPEECH, false);
        }
        String values = answers.all().stream()
                .filter(wanted -> !wanted.slot().secret())
                .map(answers::said)
                .collect(Collectors.joining(", "));
        return Phases.confirmation(
                answers, Phases.confirm(answers, answers.ask().confirm(), values), by, false);
    }

    @Override
    public void silent() throws EvaluationException {
        answers.lead(Optional.empty(), "no-input");
        answers.tries().failRound();
    }

    @Override
    public void unfit() throws EvaluationException {
        answers.lead(Optional.empty(), "no-match");
        answers.tries().failRound();
    }

    @Override
    public boolean keyed(String digits) {
        switch (digits) {
            case "1" -> confirmed = true;
            case "2" -> changing = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean said(Words words, double sure, double least) throws EvaluationException {
        List<Wanted> changeable =
                answers.all().stream().filter(Wanted::isBringable).toList();
        Assent assent = Assent.of(answers, words, changeable);
        Optional<Wanted> named = named(words);
        Optional<Filling.Brought> text = text(words, assent, named.isPresent() || least > 0);
        if (assent.isChanging()) {
            change(assent.brought(), sure);
        } else if (text.isPresent()) {
            change(text.get(), sure);
        } else if (assent.isRight() && !changing) {
            confirmed = true;
        } else if (named.isPresent()) {
            answers.drop(named.get());
            changing = false;
            answers.tries().corrected();
        } else if (assent.isNothing()) {
            return false;
        } else if (changing) {
            // They would change nothing after all.
            changing = false;
            answers.tries().failRound();
        } else {
            changing = true;
        }
        return true;
    }

    /** Another text, if it is led to; or alone, if it was asked what to change and nothing else fits. */
    private Optional<Filling.Brought> text(Words words, Assent assent, boolean isSomething) {
        Optional<Filling.Brought> led =
                changing || Corrections.begin(words, answers.language()) ? retold.led(words) : Optional.empty();
        return led.isEmpty() && changing && assent.isNothing() && !isSomething ? retold.bare(words) : led;
    }

    private void change(Filling.Brought brought, double sure) throws EvaluationException {
        phases.change(brought, sure);
        changing = false;
        if (brought.values().keySet().stream().allMatch(Wanted::isFilled)) {
            answers.tries().corrected();
        } else {
            answers.tries().failRound();
        }
    }

    /** The slot of which a caller says that it is wrong: by its name, or by a word next to which it stands. */
    private Optional<Wanted> named(Words words) {
        return answers.all().stream()
                .filter(wanted ->
                        stands(Words.of(wanted.slot().name().replace('_', ' ')).list(), words)
                                || wanted.near().stream().anyMatch(near -> stands(near, words)))
                .findFirst();
    }

    private static boolean stands(List<String> wanted, Words words) {
        for (int at = 0; !wanted.isEmpty() && at + wanted.size() <= words.size(); at++) {
            if (words.list().subList(at, at + wanted.size()).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void deaf() {
        answers.tries().fail();
    }
}
