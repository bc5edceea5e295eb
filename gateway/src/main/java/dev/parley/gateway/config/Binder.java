package dev.parley.gateway.config;

import dev.parley.api.SettingsException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lays what a user wrote over a record of defaults. Keys are the record's components in kebab-case; all mistakes are
 * reported, each at its place, and the default stands in for what is wrong.
 *
 * <p>Components may be strings, booleans, {@code int}, {@code long}, {@code double}, {@link java.time.Duration}, {@link Confidence},
 * {@link java.net.URI}, {@link java.nio.file.Path}, enums (kebab-case), {@link Secret}, other records, {@link List} and
 * {@link Optional} of these, {@link Map} from strings to these, {@link Node} for what is bound later, and {@link Location},
 * which is no key but gets the place of the section, and {@link dev.parley.api.speech.EngineChoice}, which is none and
 * keeps its default. A section or
 * value left empty keeps its default; a list or map replaces the default's, but for records in maps, which are laid over
 * those of the same key. The elements of lists start from their type's {@code static DEFAULTS}, if it has them.
 *
 * <p>A record refuses values in its constructor: with a {@link SettingsException}, or an
 * {@link IllegalArgumentException} whose message begins with the setting's name.
 */
public final class Binder {

    /** Reads values of a type that only its user knows. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Reads a value, and reports what is wrong with it.
         *
         * @param path what the value is called in messages
         * @return null if it cannot be read, which has been reported
         */
        @Nullable
        Object read(Node node, String path);
    }

    private final Problems problems;
    private final Map<Class<?>, Reader> readers;

    /** What a user may write in a section that is bound to a record of this type. */
    public static List<String> keys(Class<? extends Record> type) {
        return RecordShape.of(type).keys();
    }

    /** The same keys, in their order, each with the type of its value. */
    public static Map<String, Type> types(Class<? extends Record> type) {
        Map<String, Type> types = new LinkedHashMap<>();
        RecordShape.of(type).settings().stream()
                .filter(RecordShape.Setting::isWritten)
                .forEach(setting -> types.put(setting.key(), setting.type()));
        return types;
    }

    /** What an enum's constants are called in YAML. */
    public static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> Names.kebab((Enum<?>) constant))
                .toList();
    }

    public Binder(Problems problems) {
        this(problems, Map.of());
    }

    /**
     * @param readers for components of further types; a list of one of these may be written without its brackets, too
     */
    public Binder(Problems problems, Map<Class<?>, Reader> readers) {
        this.problems = problems;
        this.readers = Map.copyOf(readers);
    }

    /**
     * Lays a node over a record.
     *
     * @param path what the section is called in messages, such as {@code routes.0.listen}; empty for the whole
     * @param base the values that hold where the node has none
     * @return the result; where something was wrong and has been reported, the base's values
     */
    @SuppressWarnings("unchecked")
    public <T extends Record> T bind(Node node, String path, T base) {
        Object bound = section(node, path, base.getClass(), base);
        return bound == null ? base : (T) bound;
    }

    /**
     * Makes a record of what is written; the defaults are its type's {@code static DEFAULTS}.
     *
     * @return empty if something needed is missing or wrong, which has been reported
     */
    @SuppressWarnings("unchecked")
    public <T extends Record> Optional<T> bind(Node node, String path, Class<T> type) {
        Object base = RecordShape.of(type).defaults().orElse(null);
        return Optional.ofNullable((T) section(node, path, type, base));
    }

    /** Null if there is neither a valid value nor a base. */
    private @Nullable Object section(Node node, String path, Class<?> type, @Nullable Object base) {
        if (!(node instanceof Node.Mapping mapping)) {
            return mismatch(
                    node,
                    path,
                    "a section with " + String.join(", ", RecordShape.of(type).keys()),
                    base);
        }
        RecordShape shape = RecordShape.of(type);
        mapping.members().keySet().stream()
                .filter(key -> !shape.keys().contains(key))
                .forEach(key -> problems.report(
                        mapping.locationOf(key),
                        "there is no setting '" + Names.shown(key) + "'" + (path.isEmpty() ? "" : " in " + path)
                                + Nearest.hint(key, shape.keys())));
        @Nullable Object[] values = new Object[shape.settings().size()];
        boolean complete = true;
        for (int i = 0; i < values.length; i++) {
            RecordShape.Setting setting = shape.settings().get(i);
            if (setting.isLocation()) {
                values[i] = mapping.location();
                continue;
            }
            Object fallback = base == null ? natural(setting.type()) : setting.of(base);
            Optional<Node> written = setting.isWritten() ? mapping.member(setting.key()) : Optional.empty();
            if (written.isPresent()) {
                String name = Names.join(path, setting.key());
                values[i] = value(written.get(), name, setting.type(), fallback, setting.isBytes());
            } else {
                values[i] = fallback;
                if (fallback == null) {
                    problems.report(
                            mapping.location(),
                            (path.isEmpty() ? "" : path + ": ") + "'" + setting.key() + "' is missing");
                }
            }
            complete &= values[i] != null;
        }
        return complete ? construct(mapping, path, shape, values, base) : base;
    }

    /** Tries again with the default in place of each refused value, so that all refusals are reported. */
    private @Nullable Object construct(
            Node.Mapping mapping, String path, RecordShape shape, @Nullable Object[] values, @Nullable Object base) {
        for (int attempt = 0; attempt <= values.length; attempt++) {
            try {
                return shape.construct(values);
            } catch (RuntimeException refused) {
                String message = refused.getMessage() == null ? refused.toString() : refused.getMessage();
                String named = refused instanceof SettingsException settings
                        ? settings.setting()
                        : message.split("[ :,]", 2)[0];
                Optional<RecordShape.Setting> culprit = shape.setting(named);
                String subject =
                        refused instanceof SettingsException && !named.isEmpty() ? Names.join(path, named) : path;
                problems.report(mapping.locationOf(named), subject.isEmpty() ? message : subject + ": " + message);
                if (culprit.isEmpty() || base == null || mapping.member(named).isEmpty()) {
                    return base;
                }
                values[shape.settings().indexOf(culprit.get())] = culprit.get().of(base);
            }
        }
        return base;
    }

    private @Nullable Object value(Node node, String path, Type type, @Nullable Object base, boolean bytes) {
        Class<?> raw = RecordShape.raw(type);
        Reader reader = readers.get(raw);
        if (reader != null) {
            Object read = reader.read(node, path);
            return read == null ? base : read;
        } else if (Scalars.supports(raw)) {
            return scalar(node, path, raw, base, bytes);
        } else if (raw == Node.class) {
            return node;
        } else if (raw == Node.Mapping.class) {
            return node instanceof Node.Mapping ? node : mismatch(node, path, "a section", base);
        } else if (raw.isRecord()) {
            return section(
                    node,
                    path,
                    raw,
                    base != null ? base : RecordShape.of(raw).defaults().orElse(null));
        } else if (raw == Optional.class) {
            Object below = base instanceof Optional<?> optional ? optional.orElse(null) : null;
            Object inner = value(node, path, RecordShape.element(type), below, bytes);
            return inner == null ? base : Optional.of(inner);
        } else if (raw == List.class) {
            return list(node, path, RecordShape.element(type), base);
        } else if (raw == Map.class) {
            return map(node, path, RecordShape.element(type), base);
        }
        throw new IllegalArgumentException("the setting " + path + " cannot be of type " + type);
    }

    private @Nullable Object scalar(Node node, String path, Class<?> type, @Nullable Object base, boolean bytes) {
        if (!(node instanceof Node.Scalar scalar)) {
            return mismatch(node, path, "a single value", base);
        }
        try {
            return Scalars.read(type, scalar.text(), bytes);
        } catch (Scalars.NotReadableException refused) {
            return mismatch(node, path, String.valueOf(refused.getMessage()), base);
        }
    }

    private @Nullable Object list(Node node, String path, Type element, @Nullable Object base) {
        Class<?> raw = RecordShape.raw(element);
        boolean isScalar = node instanceof Node.Scalar scalar && isElement(scalar) && Scalars.supports(raw);
        boolean isOwn = !(node instanceof Node.Sequence) && readers.containsKey(raw);
        if (isScalar || isOwn) {
            // One alone need not be written as a list.
            Object value = value(node, path, element, null, false);
            return value == null ? base : List.of(value);
        }
        if (!(node instanceof Node.Sequence sequence)) {
            boolean isBlank =
                    node instanceof Node.Scalar scalar && scalar.text().isBlank() && Scalars.supports(raw);
            return mismatch(node, path, isBlank ? "a value, or a list of values" : "a list", base);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            Object value = value(sequence.items().get(i), Names.join(path, Integer.toString(i)), element, null, false);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /** What looks like a list without its brackets is none. */
    private static boolean isElement(Node.Scalar scalar) {
        return !scalar.text().isBlank() && scalar.text().indexOf(',') < 0;
    }

    private @Nullable Object map(Node node, String path, Type element, @Nullable Object base) {
        if (!(node instanceof Node.Mapping mapping)) {
            return mismatch(node, path, "a section", base);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        mapping.members()
                .keySet()
                .forEach(key -> mapping.member(key).ifPresent(member -> {
                    Object below = base instanceof Map<?, ?> map ? map.get(key) : null;
                    Object value = value(member, Names.join(path, key), element, below, false);
                    if (value != null) {
                        values.put(key, value);
                    }
                }));
        return Collections.unmodifiableMap(values);
    }

    private @Nullable Object mismatch(Node node, String path, String expected, @Nullable Object base) {
        String found = switch (node) {
            case Node.Scalar scalar -> "'" + Names.shown(scalar.written()) + "'";
            case Node.Sequence list -> "a list";
            case Node.Mapping section -> "a section";
        };
        problems.report(
                node.location(), (path.isEmpty() ? "" : path + ": ") + "expected " + expected + ", found " + found);
        return base;
    }

    /** What a setting is when neither the user nor a record of defaults says: only containers know. */
    private static @Nullable Object natural(Type type) {
        Class<?> raw = RecordShape.raw(type);
        if (raw == List.class) {
            return List.of();
        } else if (raw == Map.class) {
            return Map.of();
        } else if (raw == Optional.class) {
            return Optional.empty();
        } else if (raw == Node.class || raw == Node.Mapping.class) {
            return Node.Mapping.EMPTY;
        }
        return raw.isRecord() ? RecordShape.of(raw).defaults().orElse(null) : null;
    }
}
