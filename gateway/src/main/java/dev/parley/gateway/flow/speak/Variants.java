package dev.parley.gateway.flow.speak;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Chooses one of several, never the same twice in a row. For one call; touched by one thread. */
public final class Variants {

    private final IntUnaryOperator chance;
    private final Map<Object, Integer> last = new HashMap<>();

    /**
     * @param chance given a count, a number from 0 to below it
     */
    public Variants(IntUnaryOperator chance) {
        this.chance = chance;
    }

    /**
     * Chooses.
     *
     * @param what of what these are the variants: by this it is remembered which came last
     * @param count how many there are, 1 or more
     * @return 0 to below the count
     */
    public int pick(Object what, int count) {
        if (count < 2) {
            return 0;
        }
        Integer before = last.get(what);
        int chosen;
        if (before == null || before >= count) {
            chosen = chance.applyAsInt(count);
        } else {
            int other = chance.applyAsInt(count - 1);
            chosen = other < before ? other : other + 1;
        }
        last.put(what, chosen);
        return chosen;
    }
}
