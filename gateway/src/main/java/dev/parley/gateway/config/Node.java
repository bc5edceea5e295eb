package dev.parley.gateway.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of configuration as it was written, with its place. Immutable. */
public sealed interface Node {

    /** Where it begins. */
    Location location();

    /**
     * A single value.
     *
     * @param text the value, with environment variables put in
     * @param written as the user wrote it: the text to show, since what environment variables held may be secret
     * @param quoted whether it is text whatever it looks like
     * @param verbatim whether its characters stand one after the other where it was written, as they are here
     */
    record Scalar(Location location, String text, String written, boolean quoted, boolean verbatim) implements Node {

        /** A value of which only the beginning is known. */
        public Scalar(Location location, String text, String written, boolean quoted) {
            this(location, text, written, quoted, false);
        }

        /** Where one of its characters is; where the whole begins if that cannot be told. */
        public Location at(int index) {
            return verbatim
                    ? new Location(location.source(), location.line(), location.column() + (quoted ? 1 : 0) + index)
                    : location;
        }

        /** Whether nothing is written here, so that the default holds. */
        public boolean isNull() {
            return !quoted && (written.isEmpty() || written.equals("~") || written.equals("null"));
        }

        /** Never the text: it may be a secret. */
        @Override
        public String toString() {
            return "value at " + location;
        }
    }

    /**
     * A list.
     *
     * @param inline whether it is written between brackets
     */
    record Sequence(Location location, List<Node> items, boolean inline) implements Node {

        public Sequence {
            items = List.copyOf(items);
        }

        /** A list with a line for each item. */
        public Sequence(Location location, List<Node> items) {
            this(location, items, false);
        }
    }

    /**
     * A section: values by key, in the order written.
     *
     * @param keys where each key is
     */
    record Mapping(Location location, Map<String, Node> members, Map<String, Location> keys) implements Node {

        /** A section that nobody wrote. */
        public static final Mapping EMPTY = new Mapping(Location.NONE, Map.of(), Map.of());

        public Mapping {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
            keys = Map.copyOf(keys);
        }

        /** The value of a key, if it is there and not left empty. */
        public Optional<Node> member(String key) {
            return Optional.ofNullable(members.get(key))
                    .filter(node -> !(node instanceof Scalar scalar && scalar.isNull()));
        }

        /** Where a key is; the place of the whole section if it is not there. */
        public Location locationOf(String key) {
            return keys.getOrDefault(key, location);
        }

        Mapping with(String key, Node value, Location keyLocation) {
            Map<String, Node> changed = new LinkedHashMap<>(members);
            Map<String, Location> changedKeys = new LinkedHashMap<>(keys);
            changed.put(key, value);
            changedKeys.put(key, keyLocation);
            return new Mapping(location, changed, changedKeys);
        }
    }

    /** Lays another node over this one: sections are joined key by key, anything else is replaced. */
    default Node overlaid(Node upper) {
        if (!(this instanceof Mapping lower && upper instanceof Mapping above)) {
            return upper;
        }
        Mapping joined = lower;
        for (Map.Entry<String, Node> entry : above.members().entrySet()) {
            String key = entry.getKey();
            Node below = lower.members().get(key);
            Node value = below == null ? entry.getValue() : below.overlaid(entry.getValue());
            joined = joined.with(key, value, above.locationOf(key));
        }
        return joined;
    }

    /**
     * A copy with something put at a path: keys of sections, or indexes of lists. Sections on the way are made.
     *
     * @throws IllegalArgumentException if a list on the way has no such element; the element after the last may be named
     */
    default Node with(List<String> path, Node value) {
        if (path.isEmpty()) {
            return overlaid(value);
        }
        String step = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        if (this instanceof Sequence sequence) {
            List<Node> items = new ArrayList<>(sequence.items());
            if (!step.matches("\\d{1,6}") || Integer.parseInt(step) > items.size()) {
                throw new IllegalArgumentException("the list has no element '" + step + "', only 0.." + items.size());
            }
            int index = Integer.parseInt(step);
            if (index == items.size()) {
                items.add(new Mapping(value.location(), Map.of(), Map.of()));
            }
            items.set(index, items.get(index).with(rest, value));
            return new Sequence(sequence.location(), items, sequence.inline());
        }
        Mapping section = this instanceof Mapping mapping ? mapping : new Mapping(value.location(), Map.of(), Map.of());
        Node below = section.members().getOrDefault(step, new Mapping(value.location(), Map.of(), Map.of()));
        return section.with(step, below.with(rest, value), value.location());
    }
}
