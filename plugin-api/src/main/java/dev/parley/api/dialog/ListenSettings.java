package dev.parley.api.dialog;

import java.time.Duration;
import java.util.List;

/**
 * How to listen. Immutable: the {@code with} methods return copies.
 *
 * @param language the BCP 47 tag of what the caller speaks; default {@code en-US}
 * @param phrases what the caller is likely to say; default none
 * @param noInputTimeout how long the caller may stay silent, from when the bot has been heard; default 7 s
 * @param endSilence the silence that ends the caller's turn; default 600 ms
 * @param maxDuration how long the caller may speak before we take what we have; default 30 s
 * @param digits how digits that are pressed instead are collected
 */
public record ListenSettings(
        String language,
        List<String> phrases,
        Duration noInputTimeout,
        Duration endSilence,
        Duration maxDuration,
        DigitSettings digits) {

    public static final ListenSettings DEFAULTS = new ListenSettings(
            "en-US",
            List.of(),
            Duration.ofSeconds(7),
            Duration.ofMillis(600),
            Duration.ofSeconds(30),
            DigitSettings.DEFAULTS);

    /** @throws IllegalArgumentException if a time is out of range */
    public ListenSettings {
        phrases = List.copyOf(phrases);
        if (noInputTimeout.isNegative()) {
            throw new IllegalArgumentException("no-input-timeout must not be negative");
        }
        if (!endSilence.isPositive()) {
            throw new IllegalArgumentException("end-silence must be longer than 0");
        }
        if (!maxDuration.isPositive()) {
            throw new IllegalArgumentException("max-duration must be longer than 0");
        }
    }

    public ListenSettings withLanguage(String changed) {
        return new ListenSettings(changed, phrases, noInputTimeout, endSilence, maxDuration, digits);
    }

    public ListenSettings withPhrases(List<String> changed) {
        return new ListenSettings(language, changed, noInputTimeout, endSilence, maxDuration, digits);
    }

    public ListenSettings withNoInputTimeout(Duration changed) {
        return new ListenSettings(language, phrases, changed, endSilence, maxDuration, digits);
    }

    public ListenSettings withEndSilence(Duration changed) {
        return new ListenSettings(language, phrases, noInputTimeout, changed, maxDuration, digits);
    }

    public ListenSettings withMaxDuration(Duration changed) {
        return new ListenSettings(language, phrases, noInputTimeout, endSilence, changed, digits);
    }

    public ListenSettings withDigits(DigitSettings changed) {
        return new ListenSettings(language, phrases, noInputTimeout, endSilence, maxDuration, changed);
    }
}
