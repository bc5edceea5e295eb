package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;
import java.util.List;

/**
 * Steps that are done one after the other.
 *
 * @param location where they are written
 */
public record Steps(Location location, List<Step> list) {

    /** No steps. */
    public static final Steps NONE = new Steps(Location.NONE, List.of());

    public Steps {
        list = List.copyOf(list);
    }
}
