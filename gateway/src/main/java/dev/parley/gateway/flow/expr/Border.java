package dev.parley.gateway.flow.expr;

import dev.cel.common.values.NullValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values on their way into CEL and out of it. CEL has a value for nothing, and finds it an error if a map has not what is asked for. */
final class Border {

    private Border() {}

    static Object inward(@Nullable Object value) {
        return switch (value) {
            case null -> NullValue.NULL_VALUE;
            case Map<?, ?> map -> new Members(map);
            case List<?> list -> new Items(list);
            default -> value;
        };
    }

    static @Nullable Object outward(Object value) {
        return switch (value) {
            case NullValue _ -> null;
            case Members members -> members.plain();
            case Items items -> items.plain();
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>(list.size());
                list.forEach(item -> items.add(outward(item)));
                yield Collections.unmodifiableList(items);
            }
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> members = new LinkedHashMap<>();
                map.forEach((name, member) -> members.put(name, outward(member)));
                yield Collections.unmodifiableMap(members);
            }
            case Double number when !Double.isFinite(number) -> throw new Unfit("a number beyond what can be computed");
            default -> value;
        };
    }
}
