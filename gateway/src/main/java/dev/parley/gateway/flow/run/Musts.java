package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.expr.Scope;
import dev.parley.gateway.flow.model.Must;
import dev.parley.gateway.flow.program.Program;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whether values may be taken, by what must hold for them. A condition that looks at what is not there yet holds. */
final class Musts {

    private final Spot spot;
    private final List<Wanted> all;
    private final Program program;

    Musts(Spot spot, List<Wanted> all) {
        this.spot = spot;
        this.all = all;
        this.program = spot.program();
    }

    /**
     * Why the value of a slot is not taken, as it is said.
     *
     * @param scope with that value
     * @param there the names of slots that have a value in it
     */
    Optional<String> refusal(Wanted wanted, Scope scope, Set<String> there) throws EvaluationException {
        for (Must must : wanted.slot().must()) {
            if (!holds(must, scope, there)) {
                return Optional.of(spot.course().wording().spoken(must.reason(), program, scope, spot.manner()));
            }
        }
        return Optional.empty();
    }

    /** Whether a value would be taken, as far as can be told. */
    boolean allows(Wanted wanted, Object value) {
        Scope scope = new Supposing(spot.variables(), Map.of(wanted.slot().name(), value));
        Set<String> there = there();
        there.add(wanted.slot().name());
        try {
            for (Must must : wanted.slot().must()) {
                if (!holds(must, scope, there)) {
                    return false;
                }
            }
            return true;
        } catch (EvaluationException mistake) {
            // It is reported when the value is taken.
            return true;
        }
    }

    /** The names of slots that have a value. */
    Set<String> there() {
        return all.stream()
                .filter(Wanted::isFilled)
                .map(wanted -> wanted.slot().name())
                .collect(Collectors.toSet());
    }

    private boolean holds(Must must, Scope scope, Set<String> there) throws EvaluationException {
        var compiled = program.compiled(must.condition());
        boolean isEarly = all.stream()
                .map(wanted -> wanted.slot().name())
                .anyMatch(name -> compiled.names().contains(name) && !there.contains(name));
        return isEarly || compiled.test(scope);
    }
}
