package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Node;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call flow as it was written.
 *
 * @param name the file's name without {@code .yaml}
 * @param folder the file's folder, in which audio files are
 * @param location of the file
 * @param places where the value of each of its keys is
 * @param language a BCP 47 tag; empty for the route's
 * @param timeZone empty for the server's
 * @param asking laid over the route's
 * @param speech laid over the route's
 * @param listen laid over the route's
 * @param settings values that a route, or a flow that runs this one, may replace
 * @param anywhere what callers may say at any question
 * @param parts further lists of steps, by name
 */
public record Flow(
        String name,
        Path folder,
        Location location,
        Map<String, Location> places,
        Optional<String> language,
        Optional<ZoneId> timeZone,
        Node.Mapping asking,
        Node.Mapping speech,
        Node.Mapping listen,
        Settings settings,
        List<Anywhere> anywhere,
        Steps steps,
        Map<String, Steps> parts) {

    public Flow {
        places = Map.copyOf(places);
        anywhere = List.copyOf(anywhere);
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Where the value of a key is. */
    public Location place(String key) {
        return places.getOrDefault(key, location);
    }
}
