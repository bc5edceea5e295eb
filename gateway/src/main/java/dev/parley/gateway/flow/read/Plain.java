package dev.parley.gateway.flow.read;

import dev.parley.gateway.config.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Values as they are, without expressions: texts, whole numbers, decimals, true and false, lists and maps. */
public final class Plain {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}\\.\\d{1,15}");

    private Plain() {}

    /** The value of a node. What is left empty is an empty text. */
    public static Object value(Node node) {
        return switch (node) {
            case Node.Scalar scalar when scalar.quoted() -> scalar.text();
            case Node.Scalar scalar -> scalar(scalar.text());
            case Node.Sequence list -> {
                List<Object> values = new ArrayList<>();
                list.items().forEach(item -> values.add(value(item)));
                yield List.copyOf(values);
            }
            case Node.Mapping mapping -> map(mapping);
        };
    }

    /** The values of a section, by their names. */
    public static Map<String, Object> map(Node.Mapping mapping) {
        Map<String, Object> values = new LinkedHashMap<>();
        mapping.members().forEach((name, member) -> values.put(name, value(member)));
        return values;
    }

    private static Object scalar(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        } else if (WHOLE.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return DECIMAL.matcher(text).matches() ? (Object) Double.valueOf(text) : text;
    }
}
