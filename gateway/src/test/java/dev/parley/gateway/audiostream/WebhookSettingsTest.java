package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.audio.AudioFormat;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSettingsTest {

    private static final URI PUBLIC = URI.create("https://bot.example.com");

    @Test
    void anAddressWithoutAHostIsRefused() {
        assertThatThrownBy(() -> WebhookSettings.of(URI.create("/relative"), PUBLIC))
                .hasMessageContaining("public-url '/relative' is not an absolute address");
        assertThatThrownBy(() -> WebhookSettings.of(PUBLIC, URI.create("mailto:a@example.com")))
                .hasMessageContaining("stream-location");
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        WebhookSettings settings = WebhookSettings.of(PUBLIC, PUBLIC);
        assertThatThrownBy(() -> settings.withMaxBody(10)).hasMessageContaining("max-body 10");
        assertThatThrownBy(() -> with(settings, Duration.ZERO)).hasMessageContaining("body-timeout");
    }

    @Test
    void copiesDifferInOneThing() {
        WebhookSettings settings = WebhookSettings.of(PUBLIC, PUBLIC);
        assertThat(settings.withFormat(AudioFormat.L16_16K)
                        .withMetadata(List.of("m"))
                        .withShape(PerclShape.OPEN_API)
                        .withFormat(AudioFormat.MULAW_8K)
                        .withMetadata(List.of())
                        .withShape(PerclShape.GUIDE))
                .isEqualTo(settings);
        assertThat(settings.url("/x")).isEqualTo(URI.create("https://bot.example.com/x"));
    }

    private static WebhookSettings with(WebhookSettings settings, Duration bodyTimeout) {
        return new WebhookSettings(
                settings.publicUrl(),
                settings.streamLocation(),
                settings.format(),
                settings.metadata(),
                settings.shape(),
                settings.refusal(),
                settings.transfersComeBack(),
                settings.maxBody(),
                bodyTimeout);
    }
}
