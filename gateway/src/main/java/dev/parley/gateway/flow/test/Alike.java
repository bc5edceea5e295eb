package dev.parley.gateway.flow.test;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what a test expects with what there is. */
final class Alike {

    private Alike() {}

    /** Whether a value is as it was written: texts without case, numbers whatever their kind, maps with at least what is wanted. */
    static boolean is(@Nullable Object wanted, @Nullable Object there) {
        if (there == null) {
            return wanted == null || wanted.equals("null");
        } else if (wanted == null) {
            return false;
        } else if (wanted instanceof Map<?, ?> map) {
            return there instanceof Map<?, ?> found && has(found, map);
        } else if (wanted instanceof List<?> list) {
            return there instanceof List<?> found && all(list, found);
        } else if (wanted instanceof Number number && there instanceof Number found) {
            return number.doubleValue() == found.doubleValue();
        }
        return wanted.toString().equalsIgnoreCase(there.toString());
    }

    /** Whether a map has at least what is wanted. */
    static boolean has(Map<?, ?> there, Map<?, ?> wanted) {
        return wanted.entrySet().stream()
                .allMatch(
                        entry -> there.containsKey(entry.getKey()) && is(entry.getValue(), there.get(entry.getKey())));
    }

    private static boolean all(List<?> wanted, List<?> there) {
        if (wanted.size() != there.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!is(wanted.get(i), there.get(i))) {
                return false;
            }
        }
        return true;
    }
}
