package dev.parley.gateway.flow.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies what a dialog sends to observers, and refuses what a call refuses. Sizes are counted without JSON's escapes. */
final class SentCopy {

    private static final int LARGEST = 64 * 1024;
    private static final int DEEPEST = 16;
    private static final int MARKS = 2;

    private int size;

    /** @throws IllegalArgumentException if it is too large, too deep, or holds what it must not */
    Map<String, Object> of(Map<String, Object> data) {
        return map(data, 1);
    }

    private Object value(@Nullable Object value, int depth) {
        if (value == null) {
            throw new IllegalArgumentException("data must not have null in it");
        }
        return switch (value) {
            case String text -> {
                add(text.getBytes(StandardCharsets.UTF_8).length + MARKS);
                yield text;
            }
            case Double number
            when !Double.isFinite(number) ->
                throw new IllegalArgumentException("data must not have " + number + " in it");
            case Boolean _, Integer _, Long _, Short _, Byte _, Double _, Float _ -> {
                add(value.toString().length());
                yield value;
            }
            case List<?> list -> list(list, depth + 1);
            case Map<?, ?> map -> map(map, depth + 1);
            case Object other ->
                throw new IllegalArgumentException(
                        "data must not have a " + other.getClass().getName() + " in it");
        };
    }

    private List<Object> list(List<?> list, int depth) {
        enter(depth);
        List<Object> copy = new ArrayList<>();
        list.forEach(element -> copy.add(value(element, depth)));
        return Collections.unmodifiableList(copy);
    }

    private Map<String, Object> map(Map<?, ?> map, int depth) {
        enter(depth);
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, element) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("data must have texts as keys");
            }
            add(name.getBytes(StandardCharsets.UTF_8).length + 2 * MARKS);
            copy.put(name, value(element, depth));
        });
        return Collections.unmodifiableMap(copy);
    }

    private void enter(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("data must not be more than " + DEEPEST + " levels deep");
        }
        add(MARKS);
    }

    private void add(int bytes) {
        size += bytes;
        if (size > LARGEST) {
            throw new IllegalArgumentException("data must not be more than " + LARGEST + " bytes as JSON");
        }
    }
}
