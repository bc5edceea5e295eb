package dev.parley.speech.embedded;

import dev.parley.api.Range;
import dev.parley.api.SettingsException;
import java.time.Duration;

/**
 * Settings of the synthesizers {@code embedded} and {@code embedded-second}.
 *
 * @param workers threads that speak, 1 to 64; default: one for each processor, and 1 for the second voice
 * @param waiting texts that may wait for a thread before more are refused, 1 to 10000; default 64
 * @param edgeSilence how much of the silence before and after the speech is kept, 0 to 1 s; default 50 ms
 * @param speed how fast it speaks, 0.5 to 2; default 1
 */
public record SpeakerSettings(int workers, int waiting, Duration edgeSilence, double speed) {

    static SpeakerSettings defaults(int workers) {
        return new SpeakerSettings(workers, 64, Duration.ofMillis(50), 1);
    }

    /** @throws dev.parley.api.SettingsException if a setting is out of its range */
    void check() {
        Range.check("workers", workers, 1, 64);
        Range.check("waiting", waiting, 1, 10_000);
        Range.check("edge-silence", edgeSilence, Duration.ZERO, Duration.ofSeconds(1));
        if (!(speed >= 0.5 && speed <= 2)) {
            throw new SettingsException("speed", "speed is " + speed + ", but must be 0.5 to 2");
        }
    }
}
