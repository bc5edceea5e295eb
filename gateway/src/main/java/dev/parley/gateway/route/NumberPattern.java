package dev.parley.gateway.route;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which numbers a route is for.
 *
 * @param text an E.164 number, or the beginning of some; empty for any number
 * @param exact whether it is one whole number
 */
record NumberPattern(String text, boolean exact) {

    static final NumberPattern ANY = new NumberPattern("", false);

    private static final Pattern EXACT = Pattern.compile("\\+[1-9][0-9]{1,14}");
    private static final Pattern BEGINNING = Pattern.compile("\\+([1-9][0-9]{0,13})?\\*");

    /** Reads {@code +15550000001} or {@code +1555*}; empty if it is neither. */
    static Optional<NumberPattern> of(String written) {
        String text = written.trim();
        if (EXACT.matcher(text).matches()) {
            return Optional.of(new NumberPattern(text, true));
        } else if (BEGINNING.matcher(text).matches()) {
            return Optional.of(new NumberPattern(text.substring(0, text.length() - 1), false));
        }
        return Optional.empty();
    }

    boolean matches(String number) {
        return exact ? number.equals(text) : number.startsWith(text);
    }

    /** Greater for fewer numbers: an exact number, then the longer beginnings, then any. */
    int precision() {
        return exact ? Integer.MAX_VALUE : text.length();
    }

    @Override
    public String toString() {
        return exact ? text : text.isEmpty() ? "any" : text + "*";
    }
}
