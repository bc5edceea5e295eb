package dev.parley.gateway.flow.hear;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.parley.api.SettingsException;

/**
 * Two ends of a range as users write it: {@code 0..10}, or {@code 4} for both.
 *
 * @param least at the lower end, inclusive
 * @param most at the upper end, inclusive
 */
record Bounds(double least, double most) {

    static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(-?\\d{1,15}(?:\\.\\d{1,6})?)\\s*(?:\\.\\.\\s*(-?\\d{1,15}(?:\\.\\d{1,6})?)\\s*)?");

    /**
     * Reads a setting; empty for no bounds.
     *
     * @throws SettingsException if it is no range, or its ends are the wrong way round
     */
    static Bounds parse(String setting, String written) {
        if (written.isBlank()) {
            return ANY;
        }
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new SettingsException(setting, "expected two numbers such as 1..10, found '" + written + "'");
        }
        double least = Double.parseDouble(matcher.group(1));
        double most = matcher.group(2) == null ? least : Double.parseDouble(matcher.group(2));
        if (most < least) {
            throw new SettingsException(setting, "the first of " + written + " is larger than the second");
        }
        return new Bounds(least, most);
    }

    /** Counts, within others. */
    static Bounds counts(String setting, String written, int most) {
        Bounds bounds = parse(setting, written);
        if (bounds.least != Math.rint(bounds.least)
                || bounds.most != Math.rint(bounds.most)
                || bounds.least < 1
                || bounds.most > most) {
            throw new SettingsException(setting, "expected counts in 1.." + most + ", found '" + written + "'");
        }
        return bounds;
    }

    boolean hold(double value) {
        return value >= least && value <= most;
    }
}
