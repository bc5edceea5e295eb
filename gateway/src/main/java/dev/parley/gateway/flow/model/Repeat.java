package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Key;
import java.util.Map;
import java.util.Optional;

/**
 * Does steps several times.
 *
 * @param repeat how often at most, 1 to 100
 * @param until ends it when it holds after a time
 */
public record Repeat(
        int repeat, Optional<Expression> until, @Key("do") Steps body) implements Deed {

    static final Repeat DEFAULTS = new Repeat(1, Optional.empty(), Steps.NONE);

    /** @throws IllegalArgumentException if the count is out of range */
    public Repeat {
        Bounds.within("repeat", repeat, 1, 100);
    }

    @Override
    public String verb() {
        return "repeat";
    }

    @Override
    public Map<String, Branch> branches() {
        return Map.of("do", new Branch.Do(body));
    }
}
