package dev.parley.gateway.flow.model;

import java.util.List;
import java.util.Optional;

/**
 * Tells observers that something happened.
 *
 * @param send its name: lower-case letters, digits, dashes
 * @param with what is told; empty for all variables
 */
public record Send(String send, Optional<Values> with) implements Deed {

    static final Send DEFAULTS = new Send("x", Optional.empty());

    /** @throws IllegalArgumentException if it is no such name */
    public Send {
        if (!send.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException(
                    "send '" + send + "' is no name of lower-case letters, digits and dashes, 64 at most");
        }
    }

    @Override
    public String verb() {
        return "send";
    }

    @Override
    public List<Value> values() {
        return with.map(it -> List.copyOf(it.map().values())).orElse(List.of());
    }
}
