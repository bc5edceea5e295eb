package dev.parley.gateway.speech;

import java.time.Duration;

/**
 * When an engine counts as silent, so that the next one takes over.
 *
 * @param firstResult the voice that a recognizer may hear without any result
 * @param nextResult the voice that it may hear between two results
 * @param answer how long it may take to say that it has said all about an utterance, counted from its last result
 * @param firstAudio how long a synthesizer may take to begin
 * @param nextAudio how long it may pause
 */
public record FallbackSettings(
        Duration firstResult, Duration nextResult, Duration answer, Duration firstAudio, Duration nextAudio) {}
