package dev.parley.gateway.config;

import dev.parley.api.SettingsException;

/**
 * How flows ask.
 *
 * @param tries how often a question is asked in all, 1..10; default 3
 * @param confirmWhen when an answer is confirmed that has no {@code confirm} of its own: {@code always}, {@code never}, or
 *     {@code below} a confidence from 0 to 1; default {@code below 0.5}
 * @param by how callers may answer; default either
 */
public record AskingSettings(int tries, String confirmWhen, By by) {

    /** By what callers may answer. */
    public enum By {
        SPEECH,
        KEYS,
        EITHER
    }

    public static final AskingSettings DEFAULTS = new AskingSettings(3, "below 0.5", By.EITHER);

    public AskingSettings {
        Checks.range("tries", tries, 1, 10);
        if (!confirmWhen.matches("always|never|below (0(\\.\\d{1,3})?|1(\\.0{1,3})?)")) {
            throw new SettingsException(
                    "confirm-when",
                    "expected always, never, or such as below 0.6, from 0 to 1, found '" + Names.shown(confirmWhen)
                            + "'");
        }
    }
}
