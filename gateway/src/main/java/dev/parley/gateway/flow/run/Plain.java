package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.Json;
import dev.parley.gateway.flow.expr.TooLargeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values on their way between a flow and others. */
final class Plain {

    private Plain() {}

    /**
     * What others made, as a flow has values; what is of no such kind is a text.
     *
     * @throws TooLargeException if it is deeper than {@link Json#MOST_LEVELS}, or of more than {@link Json#MOST_VALUES} values
     */
    static @Nullable Object inward(@Nullable Object value) throws TooLargeException {
        return new Inward().value(value, Json.MOST_LEVELS);
    }

    /** A value as others may keep it: dates and times are texts, as JSON has them; what is nothing is left out. */
    static Object outward(Object value) {
        return switch (value) {
            case String _, Boolean _, Long _, Double _ -> value;
            case List<?> list -> {
                List<Object> items = new ArrayList<>(list.size());
                for (Object item : list) {
                    if (item != null) {
                        items.add(outward(item));
                    }
                }
                yield Collections.unmodifiableList(items);
            }
            case Map<?, ?> map -> outward(map);
            default -> text(value);
        };
    }

    /** The same for the members of a map. */
    static Map<String, Object> outward(Map<?, ?> map) {
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((name, member) -> {
            if (member != null) {
                members.put(String.valueOf(name), outward(member));
            }
        });
        return Collections.unmodifiableMap(members);
    }

    /** A value as a text that machines read: as JSON has it, but for the quotes. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof String text) {
            return text;
        }
        String json = Json.write(value);
        return json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
    }
}
