package dev.parley.speech.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.SettingsException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Duration TEN = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void theDefaultsAreInRange() {
        new EmbeddedRecognizerFactory().defaults().check();
        new EmbeddedSynthesizerFactory().defaults().check();
        new SecondSynthesizerFactory().defaults().check();
        assertThat(new EmbeddedDetectorFactory().defaults().mode())
                .isEqualTo(EmbeddedDetectorSettings.Mode.VERY_AGGRESSIVE);
    }

    @Test
    void theEnginesAreNamed() {
        assertThat(new EmbeddedRecognizerFactory().name()).isEqualTo("embedded");
        assertThat(new EmbeddedSynthesizerFactory().name()).isEqualTo("embedded");
        assertThat(new EmbeddedDetectorFactory().name()).isEqualTo("embedded");
        assertThat(new SecondSynthesizerFactory().name()).isEqualTo("embedded-second");
    }

    @Test
    void aRecognizersSettingsOutOfRangeAreNamed() {
        refused("workers", new EmbeddedRecognizerSettings(0, 1, 1, TEN, SHORT, "", "en-US")::check);
        refused("warm", new EmbeddedRecognizerSettings(1, -1, 1, TEN, SHORT, "", "en-US")::check);
        refused("streams", new EmbeddedRecognizerSettings(1, 1, 0, TEN, SHORT, "", "en-US")::check);
        refused("queue", new EmbeddedRecognizerSettings(1, 1, 1, SHORT, SHORT, "", "en-US")::check);
        refused("end-silence", new EmbeddedRecognizerSettings(1, 1, 1, TEN, TEN, "", "en-US")::check);
    }

    @Test
    void aSpeakersSettingsOutOfRangeAreNamed() {
        refused("workers", new SpeakerSettings(65, 1, SHORT, 1)::check);
        refused("waiting", new SpeakerSettings(1, 0, SHORT, 1)::check);
        refused("edge-silence", new SpeakerSettings(1, 1, TEN, 1)::check);
        refused("speed", new SpeakerSettings(1, 1, SHORT, 2.1)::check);
        refused("speed", new SpeakerSettings(1, 1, SHORT, Double.NaN)::check);
    }

    private static void refused(String setting, ThrowingCallable check) {
        assertThatThrownBy(check)
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        mistake -> assertThat(mistake.setting()).isEqualTo(setting))
                .hasMessageContaining("must be");
    }
}
