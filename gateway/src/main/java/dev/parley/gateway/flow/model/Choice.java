package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;
import java.util.List;
import java.util.Optional;

/**
 * One of the answers to choose from.
 *
 * @param also synonyms
 * @param key the key that chooses it
 * @param branch what is done when it is chosen
 */
public record Choice(Location location, String name, List<String> also, Optional<String> key, Optional<Branch> branch) {

    public Choice {
        also = List.copyOf(also);
    }
}
