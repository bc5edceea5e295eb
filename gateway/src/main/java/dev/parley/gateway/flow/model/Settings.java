package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A flow's settings: plain values (texts, numbers, true or false, lists and maps of these) that others may replace.
 *
 * @param places where each is written
 */
public record Settings(Map<String, Object> values, Map<String, Location> places) {

    public static final Settings NONE = new Settings(Map.of(), Map.of());

    public Settings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        places = Map.copyOf(places);
    }
}
