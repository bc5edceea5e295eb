package dev.parley.gateway.config;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts environment variables into values, where {@code $} and a name in braces stand for one. A doubled {@code $} leaves
 * the text as it is, less one {@code $}. What is put in is not read again.
 */
record Variables(Map<String, String> environment, boolean leftAlone) {

    /** Puts in nothing: what looks like a variable is text. */
    static final Variables LEFT_ALONE = new Variables(Map.of(), true);

    private static final Pattern REFERENCE = Pattern.compile("\\$?\\$\\{([A-Za-z_][A-Za-z0-9_]{0,99})\\}");

    Variables(Map<String, String> environment) {
        this(environment, false);
    }

    /**
     * The text with all variables put in.
     *
     * @param missing told the name of each variable that is not set
     */
    String putInto(String text, Consumer<String> missing) {
        if (leftAlone) {
            return text;
        }
        return REFERENCE.matcher(text).replaceAll(match -> {
            if (match.group().startsWith("$$")) {
                return Matcher.quoteReplacement(match.group().substring(1));
            }
            String value = environment.get(match.group(1));
            if (value == null) {
                missing.accept(match.group(1));
                return "";
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
