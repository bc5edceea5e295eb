package dev.parley.api.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConversationLimitsTest {

    @ParameterizedTest
    @CsvSource({
        "'', PT0.1S, PT0S",
        "1x, PT0.1S, PT0S",
        "1, PT0S, PT0S",
        "1, PT8.001S, PT0S",
        "1, PT0.1S, PT-1S",
        "1, PT0.1S, PT9S",
        "1, PT9000000000000000S, PT0S"
    })
    void keysAndTimesOutOfRangeAreRefused(String keys, Duration press, Duration gap) {
        assertThatIllegalArgumentException().isThrownBy(() -> ConversationLimits.checkKeys(keys, press, gap));
    }

    @Test
    void allKeysMayBePressedAsSlowlyAsCanBe() {
        ConversationLimits.checkKeys("0123456789*#abcdABCD", Duration.ofSeconds(8), Duration.ofSeconds(8));
        ConversationLimits.checkKeys("1", Duration.ofMillis(1), Duration.ZERO);
    }

    @Test
    void aLongReasonIsCutInWholeCharacters() {
        assertThat(ConversationLimits.reason("x".repeat(200))).hasSize(200);
        assertThat(ConversationLimits.reason("x".repeat(201))).hasSize(200);
        assertThat(ConversationLimits.reason("x".repeat(199) + "\ud83d\ude00")).isEqualTo("x".repeat(199));
    }

    @Test
    void oneByteMoreThanSixtyFourKibibytesIsTooMuch() {
        // {"text":"..."}
        String most = "x".repeat(ConversationLimits.LARGEST_DATA - 11);

        assertThat(ConversationLimits.sent("order", Map.of("text", most))).containsEntry("text", most);
        assertThatThrownBy(() -> ConversationLimits.sent("order", Map.of("text", most + "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65536 bytes");
    }

    @Test
    void lettersBeyondAsciiCountAsTheyAreWritten() {
        assertThat(ConversationLimits.sent("order", Map.of("a", "\u00e9".repeat(30_000))))
                .hasSize(1);
        for (String letter : List.of("\u20ac", "\ud83d\ude00", "\u0001", "\"")) {
            assertThatThrownBy(() -> ConversationLimits.sent("order", Map.of("a", letter.repeat(33_000))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    static Stream<Object> noData() {
        Map<String, Object> round = new HashMap<>();
        round.put("round", round);
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("nothing", null);
        return Stream.of(
                round,
                nothing,
                Map.of("number", Double.NaN),
                Map.of("object", new Object()),
                Map.of("list", List.of(List.of(new StringBuilder("text")))),
                Map.of("map", Map.of(1, "one")));
    }

    @ParameterizedTest
    @MethodSource("noData")
    void whatJsonCannotHoldIsRefused(Map<String, Object> data) {
        assertThatThrownBy(() -> ConversationLimits.sent("order", data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("data must ");
    }
}
