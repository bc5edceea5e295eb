package dev.parley.gateway.config;

import java.time.Duration;

/**
 * When an engine that has others behind it counts as silent, and when it is tried again.
 *
 * @param firstResult the speech that a recognizer may hear without any result; default 2 s, 200 ms to 1 min
 * @param nextResult the speech that it may hear between two results; default 2 s, 200 ms to 1 min. A turn to which no word is
 *     added for 3 s is over, so more than that is of no use
 * @param answer how long it may take for its last words about an utterance; default 800 ms, 100 ms to 1 min
 * @param firstAudio how long a synthesizer may take to begin; default 1500 ms, 100 ms to 1 min
 * @param nextAudio how long it may pause; default 2 s, 100 ms to 1 min
 * @param probeInterval how often an engine that is down is tried again; default 10 s, 1 s to 1 h
 */
public record FallbackSettings(
        Duration firstResult,
        Duration nextResult,
        Duration answer,
        Duration firstAudio,
        Duration nextAudio,
        Duration probeInterval) {

    public static final FallbackSettings DEFAULTS = new FallbackSettings(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofMillis(800),
            Duration.ofMillis(1500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10));

    public FallbackSettings {
        Duration most = Duration.ofMinutes(1);
        Checks.range("first-result", firstResult, Duration.ofMillis(200), most);
        Checks.range("next-result", nextResult, Duration.ofMillis(200), most);
        Checks.range("answer", answer, Duration.ofMillis(100), most);
        Checks.range("first-audio", firstAudio, Duration.ofMillis(100), most);
        Checks.range("next-audio", nextAudio, Duration.ofMillis(100), most);
        Checks.range("probe-interval", probeInterval, Duration.ofSeconds(1), Duration.ofHours(1));
    }
}
