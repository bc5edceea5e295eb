package dev.parley.speech.google;

import dev.parley.api.SettingsException;
import java.time.Duration;

/** Checks that settings lie within their ranges. */
final class Range {

    private Range() {}

    static void check(String setting, long value, long least, long most) {
        if (value < least || value > most) {
            throw new SettingsException(setting, setting + " is " + value + ", but must be " + least + " to " + most);
        }
    }

    static void check(String setting, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new SettingsException(
                    setting,
                    setting + " is " + value.toMillis() + " ms, but must be " + least.toMillis() + " to "
                            + most.toMillis() + " ms");
        }
    }

    static void check(String setting, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new SettingsException(setting, setting + " is " + value + ", but must be " + least + " to " + most);
        }
    }
}
