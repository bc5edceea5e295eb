package dev.parley.api.flow;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** What kind of values a slot type has: what a flow can compare and compute them with. */
public enum ValueKind {
    /** A {@link String}. */
    TEXT(String.class),
    /** A {@link Boolean}. */
    TRUTH(Boolean.class),
    /** A {@link Long}. */
    WHOLE(Long.class),
    /** A {@link Double}, amounts of money, too. */
    DECIMAL(Double.class),
    /** A {@link LocalDate}. */
    DATE(LocalDate.class),
    /** A {@link LocalTime}: a time of day. */
    TIME(LocalTime.class),
    /** A {@link List} of any of these. */
    LIST(List.class),
    /** A {@link Map} from texts to any of these: a flow has {@code address.street} of it. */
    MAP(Map.class);

    private final Class<?> type;

    ValueKind(Class<?> type) {
        this.type = type;
    }

    /** The Java type of the values. */
    public Class<?> type() {
        return type;
    }
}
