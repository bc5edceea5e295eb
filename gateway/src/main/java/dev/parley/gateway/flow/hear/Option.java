package dev.parley.gateway.flow.hear;

import java.util.List;
import java.util.Optional;

/**
 * What can be chosen.
 *
 * @param name the value, and what is said of it
 * @param also other words for it
 * @param key the key that chooses it, one of {@code 0-9 * #}
 */
public record Option(String name, List<String> also, Optional<String> key) {

    public Option {
        also = List.copyOf(also);
    }
}
