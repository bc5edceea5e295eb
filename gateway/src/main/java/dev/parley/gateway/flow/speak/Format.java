package dev.parley.gateway.flow.speak;

import dev.parley.gateway.flow.model.Kind;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a value is said: what stands after {@code as} in a text.
 *
 * @param currency of {@link Style#MONEY}; empty for the language's
 */
public record Format(Style style, Optional<Currency> currency) {

    /** The formats by name. */
    public enum Style {
        DIGITS,
        NUMBER,
        ORDINAL,
        MONEY,
        DATE,
        TIME,
        PHONE,
        SPELLED;

        private boolean takes(Kind kind) {
            return switch (this) {
                case DIGITS, NUMBER -> kind == Kind.TEXT || kind == Kind.WHOLE || kind == Kind.DECIMAL;
                case ORDINAL, MONEY -> kind == Kind.WHOLE || kind == Kind.DECIMAL;
                case DATE -> kind == Kind.DATE || kind == Kind.MOMENT;
                case TIME -> kind == Kind.TIME || kind == Kind.MOMENT;
                case PHONE, SPELLED -> kind == Kind.TEXT;
            };
        }
    }

    /** The names of all. */
    public static final List<String> NAMES =
            List.of("digits", "number", "ordinal", "money", "date", "time", "phone", "spelled");

    public Format(Style style) {
        this(style, Optional.empty());
    }

    /**
     * The format of a name.
     *
     * @param written such as {@code digits}, or {@code money EUR}
     * @return empty if there is none
     */
    public static Optional<Format> parse(String written) {
        String[] parts = written.strip().split("\\s+", 3);
        if (!NAMES.contains(parts[0]) || parts.length > 2) {
            return Optional.empty();
        }
        Style style = Style.valueOf(parts[0].toUpperCase(Locale.ROOT));
        if (parts.length == 1) {
            return Optional.of(new Format(style));
        }
        return style == Style.MONEY
                ? currency(parts[1]).map(it -> new Format(style, Optional.of(it)))
                : Optional.empty();
    }

    /** The currency of an ISO 4217 code in capitals. */
    public static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Whether values of a kind can be said so. Of any value, only a call shows it. */
    public boolean takes(Kind kind) {
        return kind == Kind.ANY || style.takes(kind);
    }
}
