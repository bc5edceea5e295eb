package dev.parley.api.flow;

/**
 * How the bot says a slot type's values, in whatever language it speaks: in confirmations, and where a flow puts the variable
 * into a text without writing another format.
 */
public enum SpokenForm {
    /** The usual one of the {@link ValueKind}: texts as they are, numbers as numbers, dates as dates. */
    USUAL,
    /** Digit by digit: texts and numbers. */
    DIGITS,
    /** As a number: numbers, and texts that are one. */
    NUMBER,
    /** 3rd: numbers. */
    ORDINAL,
    /** In the currency of the language's country: numbers. */
    MONEY,
    /** As a date: dates. */
    DATE,
    /** As a time of day: times. */
    TIME,
    /** A phone number, digits in groups: texts. */
    PHONE,
    /** Letter by letter: texts. */
    SPELLED;

    /** Whether values of a kind can be said so. */
    public boolean fits(ValueKind kind) {
        boolean isNumber = kind == ValueKind.WHOLE || kind == ValueKind.DECIMAL;
        return switch (this) {
            case USUAL -> true;
            case DIGITS, NUMBER -> isNumber || kind == ValueKind.TEXT;
            case ORDINAL, MONEY -> isNumber;
            case DATE -> kind == ValueKind.DATE;
            case TIME -> kind == ValueKind.TIME;
            case PHONE, SPELLED -> kind == ValueKind.TEXT;
        };
    }
}
