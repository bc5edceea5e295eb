package dev.parley.gateway.flow.run;

import dev.parley.api.dialog.ListenSettings;
import dev.parley.gateway.config.By;
import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.model.Text;
import java.util.Optional;

/** Which question of an interview is next. */
final class Phases {

    private final Answers answers;
    private final OpenPhase open;
    private final WholePhase whole;
    private Optional<Filling.Which> which = Optional.empty();

    Phases(Answers answers) {
        this.answers = answers;
        this.open = new OpenPhase(answers, this);
        this.whole = new WholePhase(answers, this);
    }

    /** Empty if all is there. */
    Optional<Phase> next() throws EvaluationException {
        if (which.isPresent()) {
            return Optional.of(new WhichPhase(answers, this, which.get()));
        }
        Optional<Wanted> doubtful = answers.doubts().doubtful();
        if (doubtful.isPresent()) {
            return Optional.of(new DoubtPhase(answers, this, doubtful.get()));
        }
        if (open.isWanted()) {
            return Optional.of(open);
        }
        Optional<Wanted> missing = answers.missing();
        if (missing.isPresent()) {
            return Optional.of(new SlotPhase(answers, this, missing.get()));
        }
        return whole.isWanted() ? Optional.of(whole) : Optional.empty();
    }

    /** Takes what an answer brings; of two options that fit equally, it is asked which was meant. */
    void take(Filling.Brought brought, double sure) throws EvaluationException {
        answers.take(brought.values(), sure);
        which = brought.which();
    }

    /** Takes what a confirmation brings: of what is in doubt, the value that was there is not right either. */
    void change(Filling.Brought brought, double sure) throws EvaluationException {
        take(brought, sure);
        if (which.isPresent()) {
            answers.drop(which.get().wanted());
        }
    }

    /** Takes back what was answered last, so that it is asked anew. Whether there was anything. */
    boolean back() throws EvaluationException {
        Optional<Wanted> last = which.map(Filling.Which::wanted).or(answers::last);
        if (last.isEmpty()) {
            return false;
        }
        settled();
        whole.asked();
        answers.drop(last.get());
        return true;
    }

    /** What is there was answered before. */
    void recalled() {
        open.skip();
        whole.skip();
    }

    /** What is there was answered before, but for something that is changed. */
    void corrected() {
        open.skip();
    }

    void settled() {
        which = Optional.empty();
    }

    /** How the call listens anyway. */
    static ListenSettings base(Answers answers) {
        return answers.spot().line().listening();
    }

    /** A yes-or-no question about what is there: keys can answer it. */
    static Put confirmation(Answers answers, String text, By by, boolean secret) {
        Spot spot = answers.spot();
        ListenSettings settings = spot.prepared()
                .listening()
                .confirming(base(answers), spot.step(), answers.ask().slots());
        return new Put(text, settings, by, by != By.SPEECH, secret);
    }

    /** The text that is written, or the language's with a value put in. */
    static String confirm(Answers answers, Optional<Text> written, String value) throws EvaluationException {
        return written.isPresent()
                ? answers.spot().spoken(written.get())
                : Filled.with(answers.spot(), "confirm", "value", value);
    }
}
