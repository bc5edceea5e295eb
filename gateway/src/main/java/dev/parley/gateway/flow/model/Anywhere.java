package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;
import java.util.List;
import java.util.Optional;

/**
 * What callers may say at any question.
 *
 * @param name a built-in one, such as {@code agent}, or one of the flow's own
 * @param phrases how they say it; none for a built-in one: the language has them
 * @param off whether the built-in one of this name is not heard in this flow
 * @param branch what is done; empty for what the built-in one does
 */
public record Anywhere(Location location, String name, List<String> phrases, boolean off, Optional<Branch> branch) {

    /** The names of those that each language has phrases for. */
    public static final List<String> BUILT_IN = List.of("agent", "repeat", "back", "start-over", "stop");

    public Anywhere {
        phrases = List.copyOf(phrases);
    }
}
