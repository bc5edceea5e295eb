package dev.parley.gateway.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an answer is confirmed.
 *
 * @param below confirmed if the recognizer was less sure than this: 0 for never, more than 1 for always
 */
public record Confidence(double below) {

    public static final Confidence NEVER = new Confidence(0);

    public static final Confidence ALWAYS = new Confidence(Double.MAX_VALUE);

    private static final Pattern BELOW = Pattern.compile("below (0(?:\\.\\d{1,3})?|1(?:\\.0{1,3})?)");

    /** Reads {@code always}, {@code never}, or such as {@code below 0.6}; empty if it is none of these. */
    public static Optional<Confidence> of(String written) {
        Matcher below = BELOW.matcher(written);
        if (below.matches()) {
            return Optional.of(new Confidence(Double.parseDouble(below.group(1))));
        }
        return switch (written) {
            case "always" -> Optional.of(ALWAYS);
            case "never" -> Optional.of(NEVER);
            default -> Optional.empty();
        };
    }

    /** Whether an answer that is as sure as this is confirmed. */
    public boolean isWanted(double sure) {
        return sure < below;
    }

    /** As it is read. */
    @Override
    public String toString() {
        if (equals(ALWAYS)) {
            return "always";
        }
        return equals(NEVER) ? "never" : "below " + below;
    }
}
