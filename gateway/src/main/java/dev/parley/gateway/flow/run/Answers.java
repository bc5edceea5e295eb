package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.hear.Corrected;
import dev.parley.gateway.flow.hear.Situation;
import dev.parley.gateway.flow.hear.Words;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a question has brought so far, and how often it did not. */
final class Answers {

    private final Spot spot;
    private final Ask ask;
    private final List<Wanted> all;
    private final Musts musts;
    private final Language language;
    private final Acceptance acceptance;
    private final Tries tries;
    private final Doubts doubts;
    private final List<Wanted> order = new ArrayList<>();
    private String lead = "";
    private boolean misfit;

    Answers(Spot spot, Ask ask) {
        this.spot = spot;
        this.ask = ask;
        this.all = ask.slots().stream()
                .map(slot -> new Wanted(
                        slot,
                        spot.program().type(slot),
                        spot.prepared().asking().by(),
                        spot.variables()))
                .toList();
        this.musts = new Musts(spot, all);
        this.acceptance = new Acceptance(this, musts);
        this.tries = new Tries(ask.tries().orElse(spot.prepared().asking().tries()));
        this.doubts = new Doubts(ask, all, spot.prepared().asking().confirmWhen());
        this.language = spot.prepared().heard(spot.listening().language());
    }

    Spot spot() {
        return spot;
    }

    Ask ask() {
        return ask;
    }

    List<Wanted> all() {
        return all;
    }

    /** Whether there is an open question, for several things. */
    boolean isSeveral() {
        return ask.open().isPresent();
    }

    /** The language of what the caller says. */
    Language language() {
        return language;
    }

    /** In what situation something is said for a slot. */
    Situation situation(Wanted wanted) {
        return new Situation(language, spot.variables().now(), value -> musts.allows(wanted, value));
    }

    /** Whether a slot has a value that an answer takes back. */
    boolean isDenied(Wanted wanted, Words words) {
        return wanted.value()
                .filter(value -> Corrected.isDenied(value, wanted.type(), words, situation(wanted)))
                .isPresent();
    }

    /** Whether a value would be taken. */
    boolean isAllowed(Wanted wanted, Object value) {
        return wanted.type().refusal(value, situation(wanted)).isEmpty() && musts.allows(wanted, value);
    }

    /** A value as the bot says it. */
    String said(Wanted wanted) {
        return wanted.value().map(value -> said(wanted, value)).orElse("");
    }

    /** A value that a slot may have, as the bot says it. */
    String said(Wanted wanted, Object value) {
        return wanted.type().said(value, speaking());
    }

    /** In what situation the bot speaks. */
    Situation speaking() {
        return new Situation(spot.manner().language(), spot.variables().now());
    }

    /** What is said before the next question; it is said once. */
    String takeLead() {
        String taken = lead;
        lead = "";
        return taken;
    }

    void lead(String text) {
        lead = text;
    }

    void lead(Optional<Text> text, String key) throws EvaluationException {
        lead = text.isPresent() ? spot.spoken(text.get()) : spot.own(key);
    }

    /** Whether something did not fit since this was asked last. */
    boolean takeMisfit() {
        boolean taken = misfit;
        misfit = false;
        return taken;
    }

    void misfit() {
        misfit = true;
    }

    /** How often it was in vain. */
    Tries tries() {
        return tries;
    }

    Doubts doubts() {
        return doubts;
    }

    /** Takes the values that the variables have, which were confirmed. */
    void recall() throws EvaluationException {
        Map<Wanted, Object> before = new LinkedHashMap<>();
        all.forEach(wanted -> {
            if (wanted.before() != null) {
                before.put(wanted, wanted.before());
            }
        });
        take(before, 1);
        before.keySet().forEach(Wanted::confirm);
    }

    /** What was answered last. */
    Optional<Wanted> last() {
        return order.reversed().stream().filter(Wanted::isFilled).findFirst();
    }

    Optional<Wanted> missing() {
        return all.stream().filter(wanted -> !wanted.isFilled()).findFirst();
    }

    /** Takes values, but for those that are refused: their reasons are said when they are asked for anew. */
    void take(Map<Wanted, Object> brought, double sure) throws EvaluationException {
        Map<Wanted, Object> accepted = acceptance.of(brought);
        for (Map.Entry<Wanted, Object> entry : accepted.entrySet()) {
            Wanted wanted = entry.getKey();
            wanted.fill(entry.getValue(), sure);
            set(wanted, entry.getValue());
        }
        order.removeAll(accepted.keySet());
        all.stream().filter(accepted::containsKey).forEach(order::add);
        for (Wanted wanted : all) {
            if (wanted.isFilled() && !accepted.containsKey(wanted)) {
                Optional<String> refusal = musts.refusal(wanted, spot.variables(), musts.there());
                if (refusal.isPresent()) {
                    refuse(wanted, refusal.get());
                }
            }
        }
    }

    /** Sets again what there is, but for what is refused by now. */
    void resume() throws EvaluationException {
        for (Wanted wanted : all) {
            if (wanted.isFilled()) {
                set(wanted, wanted.value().get());
            }
        }
        take(Map.of(), 1);
    }

    private void set(Wanted wanted, Object value) throws EvaluationException {
        if (!wanted.slot().name().isEmpty()) {
            spot.activation().fill(wanted.slot().name(), value, wanted.slot().secret());
        }
    }

    void refuse(Wanted wanted, String reason) throws EvaluationException {
        drop(wanted);
        wanted.refuse(reason);
        misfit();
    }

    /** Takes a value back: the variable is as it was before the question. */
    void drop(Wanted wanted) throws EvaluationException {
        if (wanted.isFilled()) {
            wanted.empty();
            if (!wanted.slot().name().isEmpty()) {
                spot.activation().restore(wanted.slot().name(), wanted.wasSet(), wanted.before());
            }
        }
    }
}
