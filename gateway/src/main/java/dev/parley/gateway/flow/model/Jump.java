package dev.parley.gateway.flow.model;

import java.util.Optional;

/**
 * Goes on elsewhere.
 *
 * @param atMost how often in a call, 1 to 1000; afterwards the flow goes on below; empty for always
 */
public record Jump(Target next, Optional<Integer> atMost) implements Deed {

    /** @throws IllegalArgumentException if the count is out of range */
    public Jump {
        atMost.ifPresent(count -> Bounds.within("at-most", count, 1, 1000));
    }

    @Override
    public String verb() {
        return "next";
    }
}
