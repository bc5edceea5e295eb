package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values by name, in the order written.
 *
 * @param places where each name is
 */
public record Values(Location location, Map<String, Value> map, Map<String, Location> places) {

    /** No values. */
    public static final Values NONE = new Values(Location.NONE, Map.of(), Map.of());

    public Values {
        map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
        places = Map.copyOf(places);
    }

    /** Where a name is written. */
    public Location place(String name) {
        return places.getOrDefault(name, location);
    }
}
