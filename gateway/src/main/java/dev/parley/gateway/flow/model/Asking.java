package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.AskingSettings;

/**
 * How questions are asked.
 *
 * @param tries how often a question is asked in all, 1 to 10; default 3
 * @param confirmWhen when an answer is confirmed that has no {@code confirm} of its own; default below 0.5
 * @param by how callers may answer; default either
 */
public record Asking(int tries, Confidence confirmWhen, By by) {

    public static final Asking DEFAULTS = new Asking(3, new Confidence(0.5), By.EITHER);

    /** The server's. */
    public static Asking of(AskingSettings settings) {
        return new Asking(
                settings.tries(),
                Confidence.of(settings.confirmWhen()).orElse(DEFAULTS.confirmWhen),
                By.valueOf(settings.by().name()));
    }

    /** @throws IllegalArgumentException if a number is out of range */
    public Asking {
        if (tries < 1 || tries > 10) {
            throw new IllegalArgumentException("tries " + tries + " is not in 1..10");
        }
    }
}
