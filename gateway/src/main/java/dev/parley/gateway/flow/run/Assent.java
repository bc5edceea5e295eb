package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.hear.Reading;
import dev.parley.gateway.flow.hear.Words;
import dev.parley.gateway.flow.hear.YesNo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller says to a confirmation.
 *
 * @param yes whether it is right; empty if they did not say so
 * @param changes what is right instead
 * @param which two values of which one is right instead
 * @param same whether they said again what is there
 */
record Assent(Optional<Boolean> yes, Map<Wanted, Object> changes, Optional<Filling.Which> which, boolean same) {

    static Assent of(Answers answers, Words words, List<Wanted> changeable) throws EvaluationException {
        Optional<Reading> said = YesNo.read(words, answers.language());
        Optional<Boolean> yes = said.map(it -> (Boolean) it.value());
        if (said.isPresent() && said.get().length() == words.size()) {
            return new Assent(yes, Map.of(), Optional.empty(), false);
        }
        Filling.Brought brought = Filling.of(answers, words, Optional.empty(), Filling.LIKELY, changeable);
        Map<Wanted, Object> changes = new LinkedHashMap<>(brought.values());
        changes.entrySet().removeIf(entry -> entry.getKey().value().equals(Optional.of(entry.getValue())));
        return new Assent(
                yes, changes, brought.which(), changes.size() < brought.values().size());
    }

    /** What is brought instead of what is there. */
    Filling.Brought brought() {
        return new Filling.Brought(changes, which);
    }

    /** Whether something is to be changed. */
    boolean isChanging() {
        return !brought().isEmpty();
    }

    /** Whether what is there is right. */
    boolean isRight() {
        return !isChanging() && yes.orElse(same);
    }

    /** Whether nothing of this was said. */
    boolean isNothing() {
        return !isChanging() && yes.isEmpty() && !same;
    }
}
