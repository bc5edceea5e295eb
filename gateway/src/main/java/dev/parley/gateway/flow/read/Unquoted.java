package dev.parley.gateway.flow.read;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what was meant by a value without quotes that is no expression, or another one than it looks like. */
final class Unquoted {

    private static final Pattern NUMBER = Pattern.compile("\\+\\d[\\d ()/-]*");
    private static final Pattern ADDRESS = Pattern.compile("[a-z]{2,10}:/\\S*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}");
    private static final Pattern WORDS = Pattern.compile("\\p{L}+,?(?: \\p{L}+,?)+[.!?]?");

    private Unquoted() {}

    /** Empty if it may be an expression, as far as its looks tell. */
    static Optional<String> meant(String value) {
        if (DATE.matcher(value).matches()) {
            return Optional.of("a date is written date('" + value + "'), a text in quotes");
        } else if (TIME.matcher(value).matches()) {
            return Optional.of("a time of day is written clock('" + value + "'), a text in quotes");
        }
        boolean isText = NUMBER.matcher(value).matches()
                || ADDRESS.matcher(value).lookingAt()
                || (WORDS.matcher(value).matches() && !value.contains(" in "));
        return isText ? Optional.of("put a text in quotes: \"" + value + "\"") : Optional.empty();
    }
}
