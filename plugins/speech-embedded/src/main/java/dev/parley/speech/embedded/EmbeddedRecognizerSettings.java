package dev.parley.speech.embedded;

import dev.parley.api.Range;
import java.time.Duration;

/**
 * Settings of the recognizer {@code embedded}.
 *
 * @param workers threads that recognize, 1 to 256; default: one for each processor
 * @param warm recognizers kept ready for the next calls, 0 to 100, some 30 MB each; default 2. Used ones are kept besides, up to as
 *     many as are in use
 * @param streams the most calls it serves at once, 1 to 10000; default 20 for each worker
 * @param queue how much audio of a call may wait for a worker before the stream fails, 1 s to 60 s; default 40 s: the gateway may
 *     hand in 30 s at once that another engine has not made final
 * @param endSilence the silence after which the engine itself ends an utterance that sounds complete, 100 ms to 5 s;
 *     default 200 ms. Less likely ends take up to twice as long
 * @param model a folder with another Vosk model; default: the bundled one for English
 * @param language the BCP 47 tag of what the model understands; default {@code en-US}
 */
public record EmbeddedRecognizerSettings(
        int workers, int warm, int streams, Duration queue, Duration endSilence, String model, String language) {

    static EmbeddedRecognizerSettings defaults() {
        int workers = Runtime.getRuntime().availableProcessors();
        return new EmbeddedRecognizerSettings(
                workers, 2, 20 * workers, Duration.ofSeconds(40), Duration.ofMillis(200), "", "en-US");
    }

    /** @throws dev.parley.api.SettingsException if a setting is out of its range */
    void check() {
        Range.check("workers", workers, 1, 256);
        Range.check("warm", warm, 0, 100);
        Range.check("streams", streams, 1, 10_000);
        Range.check("queue", queue, Duration.ofSeconds(1), Duration.ofSeconds(60));
        Range.check("end-silence", endSilence, Duration.ofMillis(100), Duration.ofSeconds(5));
    }
}
