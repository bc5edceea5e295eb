package dev.parley.speech.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.PluginContext;
import dev.parley.api.SettingsException;
import dev.parley.speech.google.GoogleRecognizerSettings.Api;
import dev.parley.speech.google.GoogleSynthesizerSettings.Streaming;
import dev.parley.speech.google.GoogleSynthesizerSettings.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final PluginContext CONTEXT = new PluginContext(Path.of("target"), Path.of("target"));
    private static final String HERE = "localhost:9";

    @Test
    void theDefaultsAreInRange() {
        new GoogleRecognizerFactory().defaults().check();
        new GoogleSynthesizerFactory().defaults().check();
        assertThat(new GoogleRecognizerFactory().name()).isEqualTo("google");
        assertThat(new GoogleSynthesizerFactory().name()).isEqualTo("google");
    }

    @Test
    void aRecognizersSettingsOutOfRangeAreNamed() {
        refusedRecognizer("channels", Map.of("channels", 0));
        refusedRecognizer("channels", Map.of("channels", 101));
        refusedRecognizer("alternatives", Map.of("alternatives", 31));
        refusedRecognizer("phrase-boost", Map.of("phraseBoost", 20.5));
        refusedRecognizer("phrase-boost", Map.of("phraseBoost", Double.NaN));
        refusedRecognizer("stream-duration", Map.of("streamDuration", Duration.ofMinutes(6)));
        refusedRecognizer("idle", Map.of("idle", Duration.ZERO));
        refusedRecognizer("answer-timeout", Map.of("answerTimeout", Duration.ofMillis(1)));
        refusedRecognizer("queue", Map.of("queue", Duration.ofMinutes(5)));
        refusedRecognizer("region", Map.of("region", "Far Away"));
        refusedRecognizer("endpoint", Map.of("endpoint", "not an endpoint"));
        refusedRecognizer("endpoint", Map.of("endpoint", "localhost:x"));
    }

    @Test
    void aSynthesizersSettingsOutOfRangeAreNamed() {
        refusedSynthesizer("channels", Map.of("channels", 0));
        refusedSynthesizer("speaking-rate", Map.of("speakingRate", 0.1));
        refusedSynthesizer("pitch", Map.of("pitch", 21.0));
        refusedSynthesizer("timeout", Map.of("timeout", Duration.ZERO));
        refusedSynthesizer("streaming", Map.of("streaming", Streaming.ALWAYS, "transport", Transport.HTTP_JSON));
        refusedSynthesizer("pitch", Map.of("streaming", Streaming.ALWAYS, "pitch", 1.0));
    }

    @Test
    void nothingGoesUnencryptedToAnotherMachine() {
        refusedRecognizer("plaintext", Map.of("plaintext", true));
        refusedRecognizer("plaintext", Map.of("plaintext", true, "endpoint", "192.0.2.1:443"));
        refusedSynthesizer("plaintext", Map.of("plaintext", true, "endpoint", "example.com:80"));
        recognizer(Map.of("plaintext", true, "endpoint", "127.0.0.2:443")).check();
        recognizer(Map.of("plaintext", true, "endpoint", "[::1]:443")).check();
        recognizer(Map.of("plaintext", true, "endpoint", "localhost:443")).check();
    }

    @ParameterizedTest
    @CsvSource({
        "'', global, speech.googleapis.com:443",
        "'', eu, eu-speech.googleapis.com:443",
        "'', us-central1, us-central1-speech.googleapis.com:443",
        "localhost:9010, eu, localhost:9010",
        "proxy.example.com, global, proxy.example.com:443"
    })
    void theEndpointFollowsFromTheRegion(String endpoint, String region, String host) {
        assertThat(recognizer(Map.of("endpoint", endpoint, "region", region)).address())
                .hasToString(host);
    }

    @Test
    void v2NeedsAProject() {
        refused(
                "project",
                () -> new GoogleRecognizerFactory()
                        .create(
                                recognizer(Map.of(
                                        "api", Api.V2, "project", "no/slashes", "plaintext", true, "endpoint", HERE)),
                                CONTEXT));
        refused(
                "recognizer",
                () -> new GoogleRecognizerFactory()
                        .create(
                                recognizer(Map.of(
                                        "api",
                                        Api.V2,
                                        "project",
                                        "p",
                                        "recognizer",
                                        "a/b",
                                        "plaintext",
                                        true,
                                        "endpoint",
                                        HERE)),
                                CONTEXT));
    }

    @Test
    void keysAreNotShown() {
        String key = "the key itself";
        assertThat(recognizer(Map.of("credentialsJson", key)).toString()).doesNotContain(key);
        GoogleSynthesizerSettings synthesizer =
                Changed.settings(GoogleSynthesizerSettings.DEFAULTS, Map.of("credentialsJson", key));
        assertThat(synthesizer.toString()).doesNotContain(key);
    }

    private static GoogleRecognizerSettings recognizer(Map<String, Object> changes) {
        return Changed.settings(GoogleRecognizerSettings.DEFAULTS, changes);
    }

    private static void refusedRecognizer(String setting, Map<String, Object> changes) {
        refused(setting, () -> recognizer(changes).check());
    }

    private static void refusedSynthesizer(String setting, Map<String, Object> changes) {
        refused(
                setting,
                () -> Changed.settings(GoogleSynthesizerSettings.DEFAULTS, changes)
                        .check());
    }

    private static void refused(String setting, ThrowingCallable check) {
        assertThatThrownBy(check)
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        mistake -> assertThat(mistake.setting()).isEqualTo(setting));
    }
}
