package dev.parley.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("port", "host", "max-message-bytes", "public-uri");

    @Test
    void slipsOfTheFingersAreForgiven() {
        assertThat(Nearest.to("prot", KNOWN)).contains("port");
        assertThat(Nearest.to("hosst", KNOWN)).contains("host");
        assertThat(Nearest.to("public-url", KNOWN)).contains("public-uri");
    }

    @Test
    void anotherWayToWriteTheNameIsForgiven() {
        assertThat(Nearest.to("maxMessageBytes", KNOWN)).contains("max-message-bytes");
        assertThat(Nearest.to("max_message_bytes", KNOWN)).contains("max-message-bytes");
    }

    @Test
    void anEndThatIsMissingIsForgivenIfOneNameHasSuchABeginning() {
        assertThat(Nearest.to("press", List.of("presses", "ends"))).contains("presses");
        assertThat(Nearest.to("call", List.of("called", "caller"))).isEmpty();
        assertThat(Nearest.to("max", KNOWN)).isEmpty();
    }

    @Test
    void whereNothingIsNearAllAreNamed() {
        assertThat(Nearest.to("colour", KNOWN)).isEmpty();
        assertThat(Nearest.hint("colour", KNOWN)).isEqualTo("; known are host, max-message-bytes, port, public-uri");
        assertThat(Nearest.hint("colour", List.of())).isEqualTo("; none is known here");
    }
}
