package dev.parley.speech.google;

import dev.parley.api.PluginContext;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.testing.SpeechSample;
import dev.parley.speech.google.GoogleRecognizerSettings.Api;
import dev.parley.speech.google.fake.FakeGoogle;
import dev.parley.speech.google.fake.SpokenWords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Engines that talk to stand-ins, and what tests do with them. */
final class Engines {

    static final String CHIRP = "en-US-Chirp3-HD-Kore";

    private static final PluginContext CONTEXT = new PluginContext(Path.of("target"), Path.of("target"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Engines() {}

    static SpeechRecognizer recognizer(FakeGoogle google, Api api) throws IOException {
        return recognizer(google.endpoint(), api, Map.of());
    }

    /** @param changes to the defaults, by the names of the record */
    static SpeechRecognizer recognizer(String endpoint, Api api, Map<String, Object> changes) throws IOException {
        Map<String, Object> all = new HashMap<>(
                Map.of("api", api, "endpoint", endpoint, "plaintext", true, "credentials", "none", "project", "p"));
        // Machines that test are slow at times.
        all.put("answerTimeout", PATIENCE);
        all.putAll(changes);
        return new GoogleRecognizerFactory().create(Changed.settings(GoogleRecognizerSettings.DEFAULTS, all), CONTEXT);
    }

    static SpeechSynthesizer synthesizer(String endpoint, Map<String, Object> changes) throws IOException {
        Map<String, Object> all = new HashMap<>(Map.of("endpoint", endpoint, "plaintext", true));
        all.put("timeout", PATIENCE);
        all.putAll(changes);
        return new GoogleSynthesizerFactory()
                .create(Changed.settings(GoogleSynthesizerSettings.DEFAULTS, all), CONTEXT);
    }

    static SpeechSample sample(String text, String word) {
        return new SpeechSample(SpokenWords.clip(text), word);
    }

    /** Waits for something that another thread brings about. */
    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + PATIENCE.toSeconds() + " s for " + what);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
