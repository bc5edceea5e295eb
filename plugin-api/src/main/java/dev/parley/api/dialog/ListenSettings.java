package dev.parley.api.dialog;

import dev.parley.api.speech.EngineChoice;
import dev.parley.api.speech.Expected;
import java.time.Duration;
import java.util.List;

/**
 * How to listen. Immutable: the {@code with} methods return copies.
 *
 * @param language the BCP 47 tag of what the caller speaks; default {@code en-US}
 * @param phrases what the caller is likely to say; default none
 * @param expected what kind of answer is likely; default {@link Expected#ANYTHING}
 * @param bargeIn what the caller can stop the bot with while it speaks; default {@link BargeIn#ANY}
 * @param noInputTimeout how long the caller may stay silent, from when the bot has been heard; default 7 s
 * @param minSilence the shortest silence that ends the caller's turn, after words that sound complete; default 500 ms
 * @param maxSilence the longest that it takes: after words that go on, after pieces of a number, with a caller who pauses
 *     much; at least {@code minSilence}; default 1200 ms
 * @param maxDuration how long the caller may speak before we take what we have; default 30 s
 * @param digits how digits that are pressed instead are collected
 * @param recognizer the engines that hear the caller; those that the gateway uses for routes or flows can be named; default the call's
 */
public record ListenSettings(
        String language,
        List<String> phrases,
        Expected expected,
        BargeIn bargeIn,
        Duration noInputTimeout,
        Duration minSilence,
        Duration maxSilence,
        Duration maxDuration,
        DigitSettings digits,
        EngineChoice recognizer) {

    public static final ListenSettings DEFAULTS = new ListenSettings(
            "en-US",
            List.of(),
            Expected.ANYTHING,
            BargeIn.ANY,
            Duration.ofSeconds(7),
            Duration.ofMillis(500),
            Duration.ofMillis(1200),
            Duration.ofSeconds(30),
            DigitSettings.DEFAULTS,
            EngineChoice.USUAL);

    /** @throws IllegalArgumentException if a time is out of range */
    public ListenSettings {
        phrases = List.copyOf(phrases);
        if (noInputTimeout.isNegative()) {
            throw new IllegalArgumentException("no-input-timeout must not be negative");
        }
        if (!minSilence.isPositive()) {
            throw new IllegalArgumentException("min-silence must be longer than 0");
        }
        if (maxSilence.compareTo(minSilence) < 0) {
            throw new IllegalArgumentException("max-silence must not be shorter than min-silence");
        }
        if (!maxDuration.isPositive()) {
            throw new IllegalArgumentException("max-duration must be longer than 0");
        }
    }

    public ListenSettings withLanguage(String changed) {
        return new ListenSettings(
                changed,
                phrases,
                expected,
                bargeIn,
                noInputTimeout,
                minSilence,
                maxSilence,
                maxDuration,
                digits,
                recognizer);
    }

    public ListenSettings withPhrases(List<String> changed) {
        return new ListenSettings(
                language,
                changed,
                expected,
                bargeIn,
                noInputTimeout,
                minSilence,
                maxSilence,
                maxDuration,
                digits,
                recognizer);
    }

    public ListenSettings withExpected(Expected changed) {
        return new ListenSettings(
                language,
                phrases,
                changed,
                bargeIn,
                noInputTimeout,
                minSilence,
                maxSilence,
                maxDuration,
                digits,
                recognizer);
    }

    public ListenSettings withBargeIn(BargeIn changed) {
        return new ListenSettings(
                language,
                phrases,
                expected,
                changed,
                noInputTimeout,
                minSilence,
                maxSilence,
                maxDuration,
                digits,
                recognizer);
    }

    public ListenSettings withNoInputTimeout(Duration changed) {
        return new ListenSettings(
                language, phrases, expected, bargeIn, changed, minSilence, maxSilence, maxDuration, digits, recognizer);
    }

    public ListenSettings withMinSilence(Duration changed) {
        return new ListenSettings(
                language,
                phrases,
                expected,
                bargeIn,
                noInputTimeout,
                changed,
                maxSilence,
                maxDuration,
                digits,
                recognizer);
    }

    public ListenSettings withMaxSilence(Duration changed) {
        return new ListenSettings(
                language,
                phrases,
                expected,
                bargeIn,
                noInputTimeout,
                minSilence,
                changed,
                maxDuration,
                digits,
                recognizer);
    }

    public ListenSettings withMaxDuration(Duration changed) {
        return new ListenSettings(
                language,
                phrases,
                expected,
                bargeIn,
                noInputTimeout,
                minSilence,
                maxSilence,
                changed,
                digits,
                recognizer);
    }

    public ListenSettings withDigits(DigitSettings changed) {
        return new ListenSettings(
                language,
                phrases,
                expected,
                bargeIn,
                noInputTimeout,
                minSilence,
                maxSilence,
                maxDuration,
                changed,
                recognizer);
    }

    public ListenSettings withRecognizer(EngineChoice changed) {
        return new ListenSettings(
                language,
                phrases,
                expected,
                bargeIn,
                noInputTimeout,
                minSilence,
                maxSilence,
                maxDuration,
                digits,
                changed);
    }
}
