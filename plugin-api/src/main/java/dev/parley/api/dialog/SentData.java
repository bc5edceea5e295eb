package dev.parley.api.dialog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies what a dialog tells observers, so that nobody changes it later, and sees that it is no more than JSON can hold. */
final class SentData {

    private static final int DEEPEST = 16;

    private static final int MARKS = 2;
    private static final int ESCAPED = 6;

    private final int largest;
    private int size;

    private SentData(int largest) {
        this.largest = largest;
    }

    /**
     * A copy that nobody can change.
     *
     * @param largest bytes, as JSON
     * @throws IllegalArgumentException if it is too large, too deep, or holds anything but texts, numbers, truth values, lists, maps
     */
    static Map<String, Object> copy(Map<String, Object> data, int largest) {
        return new SentData(largest).map(data, 1);
    }

    private Object value(@Nullable Object value, int depth) {
        return switch (value) {
            case String text -> {
                count(text);
                yield text;
            }
            case Boolean truth -> simple(truth);
            case Integer number -> simple(number);
            case Long number -> simple(number);
            case Short number -> simple(number);
            case Byte number -> simple(number);
            case Double number when Double.isFinite(number) -> simple(number);
            case Float number when Float.isFinite(number) -> simple(number);
            case List<?> list -> list(list, depth + 1);
            case Map<?, ?> map -> map(map, depth + 1);
            case null -> throw new IllegalArgumentException("data must not have null in it");
            default ->
                throw new IllegalArgumentException(
                        "data must not have a " + value.getClass().getName() + " in it");
        };
    }

    private Object simple(Object value) {
        add(value.toString().length());
        return value;
    }

    private List<Object> list(List<?> list, int depth) {
        enter(depth);
        List<Object> copy = new ArrayList<>();
        for (Object element : list) {
            add(copy.isEmpty() ? 0 : 1);
            copy.add(value(element, depth));
        }
        return Collections.unmodifiableList(copy);
    }

    private Map<String, Object> map(Map<?, ?> map, int depth) {
        enter(depth);
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, element) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("data must have texts as keys");
            }
            add(copy.isEmpty() ? 1 : MARKS);
            count(name);
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

    /** A text with its quotes, as UTF-8. */
    private void count(String text) {
        add(MARKS);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ') {
                add(ESCAPED);
            } else if (letter == '"' || letter == '\\') {
                add(MARKS);
            } else if (letter < 0x80) {
                add(1);
            } else {
                // Half a pair takes two bytes of its four.
                add(letter < 0x800 || Character.isSurrogate(letter) ? 2 : 3);
            }
        }
    }

    private void add(int bytes) {
        size += bytes;
        if (size > largest) {
            throw new IllegalArgumentException("data must not be more than " + largest + " bytes as JSON");
        }
    }
}
