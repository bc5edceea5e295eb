package dev.parley.gateway.call;

import java.time.Duration;

/**
 * How audio is paced towards the carrier.
 *
 * @param lead how much audio the carrier may hold ahead of what the caller hears, 60 ms to 2 s; little, so that a barge-in
 *     stops at once; default 250 ms
 * @param chunk how much goes into one message, 20 ms up to the lead; default 60 ms
 * @param noticeGrace how long after its computed end a playback may wait for the carrier's notice before it counts as heard;
 *     default 1 s
 */
public record PlayoutSettings(Duration lead, Duration chunk, Duration noticeGrace) {

    public static final PlayoutSettings DEFAULTS =
            new PlayoutSettings(Duration.ofMillis(250), Duration.ofMillis(60), Duration.ofSeconds(1));

    /** @throws IllegalArgumentException if a value is out of range */
    public PlayoutSettings {
        if (lead.toMillis() < 60 || lead.toMillis() > 2000) {
            throw new IllegalArgumentException("lead " + lead.toMillis() + " ms is not in 60..2000");
        }
        if (chunk.toMillis() < 20 || chunk.compareTo(lead) > 0) {
            throw new IllegalArgumentException("chunk " + chunk.toMillis() + " ms is not in 20.." + lead.toMillis());
        }
        if (noticeGrace.isNegative()) {
            throw new IllegalArgumentException("notice-grace is negative");
        }
    }
}
