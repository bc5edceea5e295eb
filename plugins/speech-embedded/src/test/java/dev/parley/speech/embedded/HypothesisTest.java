package dev.parley.speech.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.api.speech.Word;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HypothesisTest {

    @Test
    void aFinalResultHasWords() {
        Hypothesis hypothesis = Hypothesis.parse("""
                {"result": [{"conf": 0.5, "end": 1.11, "start": 0.9, "word": "good", "odd": [1]},
                 {"conf": 1.0, "end": 1.5, "start": 1.11, "word": "morning"}], "spk": {"x": [1]}, "text": "good morning"}
                """);
        assertThat(hypothesis.text()).isEqualTo("good morning");
        assertThat(hypothesis.words())
                .containsExactly(
                        new Word("good", Duration.ofMillis(900), Duration.ofMillis(1110), 0.5),
                        new Word("morning", Duration.ofMillis(1110), Duration.ofMillis(1500), 1));
        assertThat(hypothesis.confidence()).isEqualTo(0.75);
    }

    @Test
    void aPartialOrEmptyResultHasNone() {
        assertThat(Hypothesis.parse("{\"partial\" : \"good mor\"}").text()).isEqualTo("good mor");
        assertThat(Hypothesis.parse("{\"text\" : \"\"}").text()).isEmpty();
        assertThat(Hypothesis.parse("{\"text\" : \"\"}").confidence()).isEqualTo(1);
    }

    @Test
    void nonsenseIsNoticed() {
        assertThatIllegalStateException().isThrownBy(() -> Hypothesis.parse("{\"text\": "));
    }
}
