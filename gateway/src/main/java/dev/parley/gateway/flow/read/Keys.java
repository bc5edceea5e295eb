package dev.parley.gateway.flow.read;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Takes sections apart, key by key. */
final class Keys {

    private Keys() {}

    /** Reports each key that is not known, with the nearest that is. */
    static void check(Node.Mapping mapping, Collection<String> known, String where, Problems problems) {
        mapping.members().keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> problems.report(
                        mapping.locationOf(key), "there is no '" + key + "' in " + where + Nearest.hint(key, known)));
    }

    /** The part of a section whose keys are wanted. */
    static Node.Mapping only(Node.Mapping mapping, Predicate<String> wanted) {
        Map<String, Node> members = new LinkedHashMap<>();
        Map<String, Location> keys = new LinkedHashMap<>();
        mapping.members().forEach((key, member) -> {
            if (wanted.test(key)) {
                members.put(key, member);
                keys.put(key, mapping.locationOf(key));
            }
        });
        return new Node.Mapping(mapping.location(), members, keys);
    }
}
