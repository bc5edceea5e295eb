package dev.parley.gateway.flow.expr;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How large a value is as JSON in UTF-8; counts a little beyond what a variable may have, and no further. */
final class ValueSize {

    private static final int ENOUGH = Variables.MOST_BYTES_EACH + 1;

    private int bytes;

    private ValueSize() {}

    /** In bytes; more than {@link Variables#MOST_BYTES_EACH} for what is deeper than {@link Json#MOST_LEVELS}, too. */
    static int of(@Nullable Object value) {
        ValueSize size = new ValueSize();
        size.add(value, Json.MOST_LEVELS);
        return Math.min(size.bytes, ENOUGH);
    }

    private void add(@Nullable Object value, int levels) {
        if (bytes >= ENOUGH) {
            return;
        }
        switch (value) {
            case List<?> list
            when levels > 0 -> {
                bytes += 1 + Math.max(1, list.size());
                list.forEach(item -> add(item, levels - 1));
            }
            case Map<?, ?> map
            when levels > 0 -> {
                bytes += 1 + Math.max(1, 2 * map.size());
                map.forEach((name, member) -> {
                    add(name, levels - 1);
                    add(member, levels - 1);
                });
            }
            case List<?> _, Map<?, ?> _ -> bytes = ENOUGH;
            case String text when text.length() >= ENOUGH -> bytes = ENOUGH;
            case null, default -> bytes += Json.write(value).getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
