package dev.parley.gateway.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** Writes values that somebody else's code made: simple ones as they are, others as text, none longer than 4 KiB. */
final class JsonValue {

    static final int LONGEST = 4096;

    private JsonValue() {}

    static void put(ObjectNode json, String name, Object value) {
        String key = cut(name);
        switch (value) {
            case Boolean truth -> json.put(key, truth);
            case Integer number -> json.put(key, number);
            case Long number -> json.put(key, number);
            case Short number -> json.put(key, number);
            case Byte number -> json.put(key, number.intValue());
            case Double number when Double.isFinite(number) -> json.put(key, number);
            case Float number when Float.isFinite(number) -> json.put(key, number);
            default -> json.put(key, cut(text(value)));
        }
    }

    private static String text(Object value) {
        try {
            return String.valueOf(value);
        } catch (RuntimeException | LinkageError | StackOverflowError failed) {
            // A plugin's object; its class loader may be gone by now.
            return "(a " + value.getClass().getName() + " that cannot be written)";
        }
    }

    /** The longest beginning of a text that fits, in whole characters. */
    static String cut(String text) {
        if (text.length() * 3L <= LONGEST) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST) {
            return text;
        }
        int end = LONGEST;
        while ((bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
