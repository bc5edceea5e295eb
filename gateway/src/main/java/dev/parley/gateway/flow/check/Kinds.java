package dev.parley.gateway.flow.check;

import dev.parley.gateway.flow.model.Kind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** What kinds of values are called, and which kind a value is of. */
final class Kinds {

    private Kinds() {}

    static String words(Kind kind) {
        return switch (kind) {
            case TEXT -> "a text";
            case TRUTH -> "true or false";
            case WHOLE -> "a whole number";
            case DECIMAL -> "a number with decimals";
            case DATE -> "a date";
            case TIME -> "a time of day";
            case MOMENT -> "a moment";
            case DURATION -> "a duration";
            case LIST -> "a list";
            case MAP -> "a map";
            case ANY -> "anything";
        };
    }

    static Kind of(Object value) {
        return switch (value) {
            case String _ -> Kind.TEXT;
            case Boolean _ -> Kind.TRUTH;
            case Long _ -> Kind.WHOLE;
            case Double _ -> Kind.DECIMAL;
            case LocalDate _ -> Kind.DATE;
            case LocalTime _ -> Kind.TIME;
            case List<?> _ -> Kind.LIST;
            case Map<?, ?> _ -> Kind.MAP;
            default -> Kind.ANY;
        };
    }
}
