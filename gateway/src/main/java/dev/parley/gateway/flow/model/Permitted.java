package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;
import java.util.List;

/**
 * Which of the things that callers may say anywhere hold during a question.
 *
 * @param all whether all do
 * @param names those that do, if not all
 */
public record Permitted(Location location, boolean all, List<String> names) {

    public static final Permitted ALL = new Permitted(Location.NONE, true, List.of());

    public Permitted {
        names = List.copyOf(names);
    }

    /** Whether one of them holds. */
    public boolean allows(String name) {
        return all || names.contains(name);
    }
}
