package dev.parley.gateway.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTargetTest {

    @ParameterizedTest
    @CsvSource({
        "bot.example.com:50051, bot.example.com, 50051, false",
        "127.0.0.1:1, 127.0.0.1, 1, false",
        "[::1]:50051, ::1, 50051, false",
        "http://bot.example.com, bot.example.com, 80, false",
        "http://bot.example.com:8080/, bot.example.com, 8080, false",
        "https://bot.example.com, bot.example.com, 443, true",
        "https://bot.example.com:50051, bot.example.com, 50051, true"
    })
    void theSchemeSaysWhetherTheConnectionIsEncrypted(String text, String host, int port, boolean tls) {
        assertThat(StreamTarget.of(text)).isEqualTo(new StreamTarget(host, port, tls));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bot", "bot:0", "bot:70000", "ftp://bot:21", "http://", "a b:1"})
    void othersAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> StreamTarget.of(text));
    }

    @Test
    void anIpv6AddressIsBracketedInTheAuthority() {
        assertThat(StreamTarget.of("[::1]:5").authority()).isEqualTo("[::1]:5");
        assertThat(StreamTarget.of("a:5").authority()).isEqualTo("a:5");
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CarrierSettings.DEFAULTS.withLoops(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CarrierSettings.DEFAULTS.withPlayoutBound(Duration.ofMillis(19)));
    }
}
