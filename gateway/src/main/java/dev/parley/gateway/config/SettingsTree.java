package dev.parley.gateway.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The way back: settings as the nodes a user would have written, secrets masked. */
public final class SettingsTree {

    private static final Pattern SECRET_NAME =
            Pattern.compile(".*(secret|password|passphrase|token|credential|api-?key|private-?key).*");

    private SettingsTree() {}

    /**
     * A record as a section.
     *
     * @throws IllegalArgumentException if it has a component of a type that settings cannot have
     */
    public static Node.Mapping of(Record settings) {
        Map<String, Node> members = new LinkedHashMap<>();
        for (RecordShape.Setting setting : RecordShape.of(settings.getClass()).settings()) {
            Object value = setting.of(settings);
            if (!setting.isWritten() || isAbsent(value)) {
                continue;
            }
            members.put(setting.key(), node(value, setting.isBytes()));
        }
        return new Node.Mapping(Location.NONE, members, Map.of());
    }

    /** The paths of all single values and lists in a tree, such as {@code listen.digits.max}. */
    public static List<List<String>> paths(Node.Mapping tree) {
        List<List<String>> paths = new ArrayList<>();
        tree.members().forEach((key, member) -> {
            if (member instanceof Node.Mapping section && !section.members().isEmpty()) {
                for (List<String> below : paths(section)) {
                    List<String> path = new ArrayList<>(List.of(key));
                    path.addAll(below);
                    paths.add(path);
                }
            } else {
                paths.add(List.of(key));
            }
        });
        return paths;
    }

    /** Whether nobody wrote it, and nothing stands for it. */
    private static boolean isAbsent(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isEmpty();
            case Node.Mapping section -> section.members().isEmpty();
            default -> false;
        };
    }

    private static Node node(Object value, boolean bytes) {
        return switch (value) {
            case Node written -> masked(written);
            case Record record when !Scalars.supports(record.getClass()) -> of(record);
            case Optional<?> optional -> node(optional.orElseThrow(), bytes);
            case List<?> list ->
                new Node.Sequence(
                        Location.NONE,
                        list.stream().map(item -> node(item, false)).toList());
            case Map<?, ?> map -> {
                Map<String, Node> members = new LinkedHashMap<>();
                map.forEach((key, member) -> members.put(key.toString(), node(member, false)));
                yield new Node.Mapping(Location.NONE, members, Map.of());
            }
            default -> scalar(value, bytes);
        };
    }

    private static Node.Scalar scalar(Object value, boolean bytes) {
        if (!Scalars.supports(value.getClass()) && !(value instanceof java.nio.file.Path)) {
            throw new IllegalArgumentException(
                    "settings cannot be of type " + value.getClass().getName());
        }
        String text = Scalars.write(value, bytes);
        boolean quoted = value instanceof String || value instanceof Secret;
        return new Node.Scalar(Location.NONE, text, text, quoted);
    }

    /** Sections that only a plugin understands: what came from the environment, or has a telling name, is not shown. */
    private static Node masked(Node node) {
        return switch (node) {
            case Node.Scalar scalar ->
                new Node.Scalar(scalar.location(), scalar.written(), scalar.written(), scalar.quoted());
            case Node.Sequence list ->
                new Node.Sequence(
                        list.location(),
                        list.items().stream().map(SettingsTree::masked).toList());
            case Node.Mapping section -> {
                Map<String, Node> members = new LinkedHashMap<>();
                section.members()
                        .forEach((key, member) -> members.put(
                                key,
                                member instanceof Node.Scalar
                                                && SECRET_NAME.matcher(key).matches()
                                        ? new Node.Scalar(member.location(), "***", "***", true)
                                        : masked(member)));
                yield new Node.Mapping(section.location(), members, Map.of());
            }
        };
    }
}
