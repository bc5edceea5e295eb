package dev.parley.api.speech;

import java.time.Duration;

/**
 * How long a recognizer's service bears one stream. The gateway opens the next stream in time, and sends silence when a caller
 * is not to be heard. Zero means that there is no such limit.
 *
 * @param longest the most audio between the opening of a stream, or the last end of an utterance, and the next one; what comes
 *     beyond may fail with {@link SpeechException.Kind#STREAM_LIMIT}. Well above 30 s, which the gateway may hand in at once
 * @param idle the longest that a stream in the middle of an utterance may get no audio
 */
public record StreamLimits(Duration longest, Duration idle) {

    /** No limits. */
    public static final StreamLimits NONE = new StreamLimits(Duration.ZERO, Duration.ZERO);

    /** @throws IllegalArgumentException if a limit is negative */
    public StreamLimits {
        if (longest.isNegative() || idle.isNegative()) {
            throw new IllegalArgumentException("a stream's limits are not negative");
        }
    }
}
