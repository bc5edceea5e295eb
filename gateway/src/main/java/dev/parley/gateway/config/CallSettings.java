package dev.parley.gateway.config;

import java.time.Duration;

/**
 * Limits of calls.
 *
 * @param maxCalls calls at once, 1..100,000; further ones are refused; default 1000
 * @param maxDuration after which a call is ended, 1 s..24 h; default 4 h
 * @param apology said before hanging up when a dialog fails; may be empty
 * @param startTimeout how long a new stream may take to say which call it is, 100 ms..5 m; default 10 s
 * @param stalledTimeout how long the caller's audio may stay away, or the carrier take none of ours, 1 s..5 m; default 30 s
 */
public record CallSettings(
        int maxCalls, Duration maxDuration, String apology, Duration startTimeout, Duration stalledTimeout) {

    public static final CallSettings DEFAULTS = new CallSettings(
            1000,
            Duration.ofHours(4),
            "I am sorry, something went wrong. Goodbye.",
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    public CallSettings {
        Checks.range("max-calls", maxCalls, 1, 100_000);
        Checks.range("max-duration", maxDuration, Duration.ofSeconds(1), Duration.ofHours(24));
        Checks.range("start-timeout", startTimeout, Duration.ofMillis(100), Duration.ofMinutes(5));
        Checks.range("stalled-timeout", stalledTimeout, Duration.ofSeconds(1), Duration.ofMinutes(5));
    }
}
