package dev.parley.gateway.config;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Settings given outside the file: environment variables {@code PARLEY_A_B}, and options {@code --set a.b=c}, which win. */
final class Overrides {

    private static final String PREFIX = "PARLEY_";
    /** Read by the launcher, before there are settings. */
    private static final Set<String> LAUNCHER =
            Set.of("PARLEY_HOME", "PARLEY_AOT", "PARLEY_JAVA", "PARLEY_JAVA_OPTS", "PARLEY_LOG");

    private final Class<? extends Record> type;
    private final Problems problems;

    Overrides(Class<? extends Record> type, Problems problems) {
        this.type = type;
        this.problems = problems;
    }

    /**
     * Lays the environment's {@code PARLEY_} variables over a tree.
     *
     * @param known the names to suggest for a variable that is none
     */
    Node environment(Node tree, Map<String, String> environment, Collection<String> known) {
        Node result = tree;
        for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
            String name = variable.getKey();
            if (!name.startsWith(PREFIX) || LAUNCHER.contains(name)) {
                continue;
            }
            Location location = Location.of("environment variable " + name);
            Optional<List<String>> path = resolve(name.substring(PREFIX.length()), type, tree);
            if (path.isEmpty()) {
                problems.report(
                        location,
                        "there is no such setting"
                                + Nearest.to(name, known)
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse(""));
            } else {
                result = put(result, path.get(), variable.getValue(), location);
            }
        }
        return result;
    }

    /** Lays options, each {@code a.b=value}, over a tree. */
    Node options(Node tree, List<String> sets) {
        Node result = tree;
        for (String set : sets) {
            int equals = set.indexOf('=');
            String path = equals < 0 ? set : set.substring(0, equals).trim();
            Location location = Location.of("--set " + Names.shown(path));
            if (equals < 0 || !path.matches("[^.\\s]+(\\.[^.\\s]+){0,30}")) {
                problems.report(location, "expected --set name.of.setting=value");
            } else {
                result = put(result, List.of(path.split("\\.")), set.substring(equals + 1), location);
            }
        }
        return result;
    }

    /** The name of the environment variable for a setting. */
    static String variable(List<String> path) {
        return PREFIX + Names.environment(String.join(".", path));
    }

    private Node put(Node tree, List<String> path, String text, Location location) {
        Optional<Node> value = value(text, location);
        if (value.isEmpty()) {
            return tree;
        }
        try {
            return tree.with(path, value.get());
        } catch (IllegalArgumentException noSuchElement) {
            problems.report(location, String.valueOf(noSuchElement.getMessage()));
            return tree;
        }
    }

    /** Brackets and quotes are YAML; anything else is text as it stands, so that no character of it needs care. */
    private Optional<Node> value(String text, Location location) {
        if (!text.isEmpty() && "[{\"'".indexOf(text.charAt(0)) >= 0) {
            return YamlReader.read(location.source(), text, Map.of(), problems).map(node -> moved(node, location));
        }
        return Optional.of(new Node.Scalar(location, text, text, true));
    }

    private static Node moved(Node node, Location location) {
        return switch (node) {
            case Node.Scalar scalar -> new Node.Scalar(location, scalar.text(), scalar.written(), scalar.quoted());
            case Node.Sequence list ->
                new Node.Sequence(
                        location,
                        list.items().stream().map(item -> moved(item, location)).toList());
            case Node.Mapping section -> {
                Node.Mapping moved = new Node.Mapping(location, Map.of(), Map.of());
                for (Map.Entry<String, Node> entry : section.members().entrySet()) {
                    moved = moved.with(entry.getKey(), moved(entry.getValue(), location), location);
                }
                yield moved;
            }
        };
    }

    /** The path that a variable's name stands for: an underscore may be a dash, or a step down. */
    private static Optional<List<String>> resolve(String rest, Type type, Node written) {
        Class<?> raw = RecordShape.raw(type);
        if (raw == Optional.class) {
            return resolve(rest, RecordShape.element(type), written);
        } else if (raw.isRecord() && !Scalars.supports(raw) && !Node.class.isAssignableFrom(raw)) {
            return RecordShape.of(raw).settings().stream()
                    .filter(RecordShape.Setting::isWritten)
                    .flatMap(setting -> step(rest, setting.key(), setting.type(), written).stream())
                    .max(Comparator.comparingInt(path -> path.getFirst().length()));
        } else if (raw == List.class) {
            String index = rest.split("_", 2)[0];
            return index.matches("\\d{1,6}") ? step(rest, index, RecordShape.element(type), written) : Optional.empty();
        } else if (raw == Map.class) {
            Type element = RecordShape.element(type);
            return amongWritten(rest, element, written)
                    .or(() -> step(rest, rest.split("_", 2)[0].toLowerCase(Locale.ROOT), element, written));
        } else if (Node.class.isAssignableFrom(raw)) {
            return amongWritten(rest, Node.class, written)
                    .or(() -> Optional.of(List.of(rest.toLowerCase(Locale.ROOT).replace('_', '-'))));
        }
        return Optional.empty();
    }

    private static Optional<List<String>> amongWritten(String rest, Type element, Node written) {
        Collection<String> keys =
                written instanceof Node.Mapping section ? section.members().keySet() : List.of();
        return keys.stream()
                .flatMap(key -> step(rest, key, element, written).stream())
                .max(Comparator.comparingInt(path -> path.getFirst().length()));
    }

    private static Optional<List<String>> step(String rest, String key, Type type, Node written) {
        String name = Names.environment(key);
        if (rest.equals(name)) {
            return Optional.of(List.of(key));
        } else if (!rest.startsWith(name + "_") || rest.length() == name.length() + 1) {
            return Optional.empty();
        }
        return resolve(rest.substring(name.length() + 1), type, below(written, key))
                .map(path -> {
                    List<String> whole = new ArrayList<>(List.of(key));
                    whole.addAll(path);
                    return whole;
                });
    }

    private static Node below(Node written, String key) {
        return switch (written) {
            case Node.Mapping section -> section.members().getOrDefault(key, Node.Mapping.EMPTY);
            case Node.Sequence list
            when key.matches("\\d{1,6}") && Integer.parseInt(key) < list.items().size() ->
                list.items().get(Integer.parseInt(key));
            default -> Node.Mapping.EMPTY;
        };
    }
}
