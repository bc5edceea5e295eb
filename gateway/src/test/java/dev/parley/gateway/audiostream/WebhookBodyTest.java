package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WebhookBodyTest {

    @Test
    void aBodyOfTheLongestLengthIsRead() throws Exception {
        assertThat(WebhookBody.read(new ByteArrayInputStream(new byte[20_000]), 20_000, Duration.ofSeconds(30)))
                .hasSize(20_000);
    }

    @Test
    void oneByteMoreIsRefused() {
        assertThatThrownBy(() ->
                        WebhookBody.read(new ByteArrayInputStream(new byte[20_001]), 20_000, Duration.ofSeconds(30)))
                .hasMessage("the body is longer than 20000 bytes");
    }

    @Test
    void aBodyThatComesTooSlowlyIsRefused() {
        assertThatThrownBy(() -> WebhookBody.read(new ByteArrayInputStream(new byte[10]), 20_000, Duration.ofNanos(-1)))
                .isInstanceOfSatisfying(
                        WebhookException.class,
                        slow -> assertThat(slow.status()).isEqualTo(408));
    }
}
