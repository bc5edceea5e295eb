package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.model.Assign;
import dev.parley.gateway.flow.model.Jump;
import dev.parley.gateway.flow.model.Repeat;
import dev.parley.gateway.flow.model.When;

/** Sets variables, and decides where the flow goes on. */
final class Deciding {

    private static final String NEXT = "next";
    private static final String DO = "do";
    private static final String OTHERWISE = "otherwise";

    private Deciding() {}

    static int set(Spot spot, Assign assign) throws EvaluationException {
        spot.save(assign.set(), spot.variables());
        return spot.next();
    }

    static int when(Spot spot, When when) throws EvaluationException {
        for (When.Case one : when.cases()) {
            if (spot.program().compiled(one.condition()).test(spot.variables())) {
                return spot.branch(one.condition().source(), spot.next());
            }
        }
        return spot.branch(OTHERWISE, spot.next());
    }

    static int jump(Spot spot, Jump jump) {
        boolean allowed = jump.atMost().isEmpty()
                || spot.course()
                        .bounds()
                        .jumps(spot.instruction(), jump.atMost().get());
        return allowed
                ? spot.branch(NEXT, spot.instruction().below())
                : spot.instruction().below();
    }

    static int repeat(Spot spot) {
        spot.activation().rounds(spot.step(), 0);
        return spot.branch(DO, spot.next());
    }

    /** A round of a repeat is over. */
    static int again(Spot spot, Repeat repeat) throws EvaluationException {
        int rounds = spot.activation().rounds(spot.step()) + 1;
        spot.activation().rounds(spot.step(), rounds);
        boolean over = rounds >= repeat.repeat()
                || (repeat.until().isPresent()
                        && spot.program().compiled(repeat.until().get()).test(spot.variables()));
        return over ? spot.next() : spot.instruction().branch(DO, spot.next());
    }
}
