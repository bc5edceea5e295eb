package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.Json;
import dev.parley.gateway.flow.expr.TooLargeException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a flow's values of what others made, and counts them. For one value with its parts. */
final class Inward {

    private int values;

    /** @param levels how many lists and maps may yet lie in each other */
    @Nullable
    Object value(@Nullable Object value, int levels) throws TooLargeException {
        if (++values > Json.MOST_VALUES) {
            throw new TooLargeException("more than " + Json.MOST_VALUES + " values");
        }
        return switch (value) {
            case null -> null;
            case String _, Boolean _, Long _, Double _, LocalDate _, LocalTime _, ZonedDateTime _, Duration _ -> value;
            case Integer _, Short _, Byte _ -> ((Number) value).longValue();
            case BigInteger whole when whole.bitLength() < Long.SIZE -> whole.longValue();
            case Float _, BigDecimal _ -> ((Number) value).doubleValue();
            case Collection<?> list -> list(list, below(levels));
            case Map<?, ?> map -> map(map, below(levels));
            default -> value.toString();
        };
    }

    private static int below(int levels) throws TooLargeException {
        if (levels == 0) {
            throw new TooLargeException("values deeper than " + Json.MOST_LEVELS + " levels");
        }
        return levels - 1;
    }

    private List<@Nullable Object> list(Collection<?> list, int levels) throws TooLargeException {
        List<@Nullable Object> items = new ArrayList<>();
        for (Object item : list) {
            items.add(value(item, levels));
        }
        return Collections.unmodifiableList(items);
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map, int levels) throws TooLargeException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            members.put(String.valueOf(member.getKey()), value(member.getValue(), levels));
        }
        return Collections.unmodifiableMap(members);
    }
}
