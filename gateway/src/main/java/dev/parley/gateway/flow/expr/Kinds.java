package dev.parley.gateway.flow.expr;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.parley.gateway.flow.model.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Our kinds of values, and CEL's types. */
final class Kinds {

    static final CelType DATE = OpaqueType.create("date");
    static final CelType TIME = OpaqueType.create("time");
    static final CelType MOMENT = OpaqueType.create("moment");

    private Kinds() {}

    static CelType type(Kind kind) {
        return switch (kind) {
            case TEXT -> SimpleType.STRING;
            case TRUTH -> SimpleType.BOOL;
            case WHOLE -> SimpleType.INT;
            case DECIMAL -> SimpleType.DOUBLE;
            case DATE -> DATE;
            case TIME -> TIME;
            case MOMENT -> MOMENT;
            case DURATION -> SimpleType.DURATION;
            case LIST -> ListType.create(SimpleType.DYN);
            case MAP -> MapType.create(SimpleType.STRING, SimpleType.DYN);
            case ANY -> SimpleType.DYN;
        };
    }

    static Kind kind(CelType type) {
        return switch (type.kind()) {
            case STRING -> Kind.TEXT;
            case BOOL -> Kind.TRUTH;
            case INT -> Kind.WHOLE;
            case DOUBLE -> Kind.DECIMAL;
            case DURATION -> Kind.DURATION;
            case LIST -> Kind.LIST;
            case MAP -> Kind.MAP;
            case OPAQUE -> type.equals(DATE) ? Kind.DATE : type.equals(TIME) ? Kind.TIME : Kind.MOMENT;
            default -> Kind.ANY;
        };
    }

    /** Such as "a text". */
    static String words(Kind kind) {
        return switch (kind) {
            case TEXT -> "a text";
            case TRUTH -> "true or false";
            case WHOLE -> "a whole number";
            case DECIMAL -> "a number";
            case DATE -> "a date";
            case TIME -> "a time";
            case MOMENT -> "a moment";
            case DURATION -> "a duration";
            case LIST -> "a list";
            case MAP -> "a map";
            case ANY -> "anything";
        };
    }

    /** Whether what an expression gives may be of this kind, as far as can be told before it is evaluated. */
    static boolean fits(Kind found, Kind wanted) {
        return found == wanted
                || found == Kind.ANY
                || wanted == Kind.ANY
                || (found == Kind.WHOLE && wanted == Kind.DECIMAL);
    }

    /** The value as this kind has it; null if it is of another one, or nothing. */
    static @Nullable Object fitting(@Nullable Object value, Kind kind) {
        return switch (kind) {
            case TEXT -> value instanceof String ? value : null;
            case TRUTH -> value instanceof Boolean ? value : null;
            case WHOLE ->
                value instanceof Double number && number.longValue() == number
                        ? number.longValue()
                        : value instanceof Long ? value : null;
            case DECIMAL ->
                value instanceof Long number ? (Double) number.doubleValue() : value instanceof Double ? value : null;
            case DATE -> value instanceof LocalDate ? value : null;
            case TIME -> value instanceof LocalTime ? value : null;
            case MOMENT -> value instanceof ZonedDateTime ? value : null;
            case DURATION -> value instanceof Duration ? value : null;
            case LIST -> value instanceof List ? value : null;
            case MAP -> value instanceof Map ? value : null;
            case ANY -> value;
        };
    }
}
