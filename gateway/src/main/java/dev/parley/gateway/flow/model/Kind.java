package dev.parley.gateway.flow.model;

/** What kind of value an expression or a variable has. */
public enum Kind {
    /** A {@link String}. */
    TEXT,
    /** A {@link Boolean}. */
    TRUTH,
    /** A {@link Long}. */
    WHOLE,
    /** A {@link Double}. */
    DECIMAL,
    /** A {@link java.time.LocalDate}. */
    DATE,
    /** A {@link java.time.LocalTime}. */
    TIME,
    /** A {@link java.time.ZonedDateTime}. */
    MOMENT,
    /** A {@link java.time.Duration}. */
    DURATION,
    /** A {@link java.util.List} of any values. */
    LIST,
    /** A {@link java.util.Map} from texts to any values. */
    MAP,
    /** What only a call shows: the answer of a service. Nothing, too, which is null. */
    ANY
}
