package dev.parley.gateway.config;

/**
 * How flows ask.
 *
 * @param tries how often a question is asked in all, 1..10; default 3
 * @param confirmWhen when an answer is confirmed that has no {@code confirm} of its own: {@code always}, {@code never}, or
 *     {@code below} a confidence from 0 to 1; default {@code below 0.5}
 * @param by how callers may answer; default either
 */
public record AskingSettings(int tries, Confidence confirmWhen, By by) {

    public static final AskingSettings DEFAULTS = new AskingSettings(3, new Confidence(0.5), By.EITHER);

    public AskingSettings {
        Checks.range("tries", tries, 1, 10);
    }
}
