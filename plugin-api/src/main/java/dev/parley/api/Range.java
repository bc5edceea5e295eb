package dev.parley.api;

import java.time.Duration;

/** Checks that a plugin's settings lie within their ranges, both ends included. */
public final class Range {

    private Range() {}

    /**
     * Checks a whole number.
     *
     * @param setting its name, in kebab-case
     * @throws SettingsException naming the setting, its value and its range
     */
    public static void check(String setting, long value, long least, long most) {
        if (value < least || value > most) {
            throw new SettingsException(setting, setting + " is " + value + ", but must be " + least + " to " + most);
        }
    }

    /**
     * Checks a duration; messages are in milliseconds.
     *
     * @param setting its name, in kebab-case
     * @throws SettingsException naming the setting, its value and its range
     */
    public static void check(String setting, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new SettingsException(
                    setting,
                    setting + " is " + value.toMillis() + " ms, but must be " + least.toMillis() + " to "
                            + most.toMillis() + " ms");
        }
    }

    /**
     * Checks a number; NaN is in no range.
     *
     * @param setting its name, in kebab-case
     * @throws SettingsException naming the setting, its value and its range
     */
    public static void check(String setting, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new SettingsException(setting, setting + " is " + value + ", but must be " + least + " to " + most);
        }
    }
}
