package dev.parley.plugins.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndingsTest {

    private final Endings endings = new Endings(List.of("goodbye", "no", "no thank you", "that's all"));

    @ParameterizedTest
    @ValueSource(strings = {"Goodbye.", "good bye", "no", "no thank you good bye", "No, no thank you. That's all!"})
    void whatIsNothingButEndingsEndsTheCall(String heard) {
        assertThat(endings.end(heard)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no parking", "do you have no thank you cards", "notes"})
    void whatHoldsMoreDoesNot(String heard) {
        assertThat(endings.end(heard)).isFalse();
    }

    @Test
    void withoutEndingsNothingEndsTheCall() {
        assertThat(new Endings(List.of()).end("goodbye")).isFalse();
    }
}
