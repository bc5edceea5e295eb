package dev.parley.gateway.flow.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void jsonBecomesValues() throws EvaluationException {
        assertThat(Json.read("{\"a\": [1, 2.5, 7.0, \"x\", true, null], \"b\": {}}"))
                .isEqualTo(Map.of("a", Arrays.asList(1L, 2.5, 7.0, "x", true, null), "b", Map.of()));
        assertThat(Json.read("null")).isNull();
        assertThat(Json.read(" \"x\" ")).isEqualTo("x");
        assertThat(Json.read("9223372036854775808")).isEqualTo(9.223372036854775808E18);
    }

    @Test
    void valuesBecomeJson() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("guests", 4L);
        value.put("amount", 12.5);
        value.put("round", 7.0);
        value.put("day", LocalDate.of(2026, 11, 24));
        value.put("time", LocalTime.of(19, 30));
        value.put("now", ZonedDateTime.of(2026, 11, 19, 12, 0, 0, 0, ZoneId.of("Europe/Berlin")));
        value.put("length", Duration.ofDays(3));
        value.put("list", Arrays.asList("x", true, null));

        assertThat(Json.write(value))
                .isEqualTo("{\"guests\":4,\"amount\":12.5,\"round\":7,\"day\":\"2026-11-24\",\"time\":\"19:30\","
                        + "\"now\":\"2026-11-19T12:00:00+01:00\",\"length\":\"PT72H\",\"list\":[\"x\",true,null]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\"}",
                "sesame",
                "'sesame'",
                "1 2",
                "[1] sesame",
                "NaN",
                "{\"a\":\"sesame}",
                "1e999",
                "01",
                "\"\\ud8\""
            })
    void whatIsNoJsonIsToldWithoutItsContents(String text) {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> Json.read(text))
                .withNoCause()
                .withMessageNotContaining("sesame")
                .withMessageContaining("JSON");
    }

    @Test
    void anAnswerHas32LevelsAnd10000Values() throws EvaluationException {
        assertThat(Json.read("[".repeat(32) + "]".repeat(32))).isInstanceOf(List.class);
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> Json.read("[".repeat(33) + "]".repeat(33)))
                .withNoCause()
                .withMessageStartingWith("JSON deeper than 32 levels");
        assertThatExceptionOfType(TooLargeException.class).isThrownBy(() -> Json.read("1".repeat(101)));

        assertThat(Json.read("[" + "1,".repeat(9998) + "1]"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(9999);
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> Json.read("[" + "1,".repeat(9999) + "1]"))
                .withMessage("JSON with more than 10000 values");
    }
}
