package dev.parley.gateway.config;

import dev.parley.api.SettingsException;
import java.time.Duration;

/**
 * How audio is sent to the carrier.
 *
 * @param lead how far ahead of time, 60 ms..2 s, at least {@code chunk}; more stands worse networks, less stops sooner; default 250 ms
 * @param chunk how much in one message, 20 ms..2 s; default 60 ms
 */
public record PlayoutSettings(Duration lead, Duration chunk) {

    public static final PlayoutSettings DEFAULTS = new PlayoutSettings(Duration.ofMillis(250), Duration.ofMillis(60));

    public PlayoutSettings {
        Checks.range("lead", lead, Duration.ofMillis(60), Duration.ofSeconds(2));
        Checks.range("chunk", chunk, Duration.ofMillis(20), Duration.ofSeconds(2));
        if (lead.compareTo(chunk) < 0) {
            throw new SettingsException(
                    "chunk", "must not be longer than lead, which is " + Scalars.write(lead, false));
        }
    }
}
