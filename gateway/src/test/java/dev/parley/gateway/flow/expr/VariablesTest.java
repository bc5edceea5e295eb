package dev.parley.gateway.flow.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {

    @Test
    void whatIsSetIsThereUntilItIsUnset() throws EvaluationException {
        Variables variables = Table.variables();
        variables.set("room", null);

        assertThat(variables.isSet("guests")).isTrue();
        assertThat(variables.value("guests")).isEqualTo(4L);
        assertThat(variables.isSet("room")).isTrue();
        assertThat(variables.value("room")).isNull();
        assertThat(variables.isSet("answer")).isFalse();

        variables.unset("guests");
        assertThat(variables.isSet("guests")).isFalse();
        variables.clear();
        assertThat(variables.isSet("name")).isFalse();
        assertThat(variables.isSet("caller")).isTrue();
        assertThat(variables.value("heard")).isEqualTo("");
    }

    @Test
    void anAnswerIsSeenBesideTheVariablesAndNotKept() throws EvaluationException {
        Variables variables = Table.variables();
        Scope scope = variables.answering(null, 404);

        assertThat(scope.isSet("answer")).isTrue();
        assertThat(scope.value("answer")).isNull();
        assertThat(scope.value("status")).isEqualTo(404L);
        assertThat(scope.value("guests")).isEqualTo(4L);
        assertThat(scope.now()).isEqualTo(variables.now());
        assertThat(variables.isSet("status")).isFalse();
    }

    @Test
    void secretsAndWhatIsNothingAreNotShown() throws EvaluationException {
        Variables variables =
                new Variables(new CallFacts("", "c1", "", "", true, List.of()), java.time.Clock.systemUTC());
        variables.set("guests", 4L);
        variables.setSecret("pin", "4711");
        variables.set("other", null);
        variables.set("day", LocalDate.of(2026, 11, 24));

        assertThat(variables.visible())
                .containsExactly(Map.entry("guests", 4L), Map.entry("day", LocalDate.of(2026, 11, 24)));
        assertThat(variables.secrets()).containsExactly("pin");
        assertThat(variables.value("pin")).isEqualTo("4711");
        assertThat(variables.toString() + variables.answering("4711")).doesNotContain("4711");

        variables.set("pin", "4712");
        assertThat(variables.copy().visible()).doesNotContainKey("pin");
    }

    @Test
    void aCopyChangesOnItsOwn() throws EvaluationException {
        Variables variables = Table.variables();
        Variables copy = variables.copy();
        copy.set("guests", 5L);
        copy.setSecret("pin", "1");
        copy.heard("five", 1);

        assertThat(variables.value("guests")).isEqualTo(4L);
        assertThat(variables.isSet("pin")).isFalse();
        assertThat(variables.secrets()).isEmpty();
        assertThat(variables.value("heard")).isEqualTo("a table for four");
        assertThat(copy.value("heard")).isEqualTo("five");
    }

    @Test
    void aVariableHas64KibibytesAtMost() throws EvaluationException {
        Variables variables = Table.variables();
        int quotes = 2;
        variables.set("name", "x".repeat(Variables.MOST_BYTES_EACH - quotes));

        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> variables.set("name", "y".repeat(Variables.MOST_BYTES_EACH - quotes + 1)))
                .withMessage("the variable 'name' would be larger than 64 KiB, or deeper than 32 levels");
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> variables.set("name", "ä".repeat(Variables.MOST_BYTES_EACH / 2)));
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> variables.set("name", "\n".repeat(Variables.MOST_BYTES_EACH / 2)));
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> variables.set("name", "z".repeat(100_000_000)));
        assertThat(variables.value("name")).asString().startsWith("xxx");
    }

    @Test
    void allVariablesHave1MebibyteAtMost() throws EvaluationException {
        Variables variables =
                new Variables(new CallFacts("", "c1", "", "", true, List.of()), java.time.Clock.systemUTC());
        String large = "x".repeat(Variables.MOST_BYTES_EACH - 2);
        for (int number = 0; number < 16; number++) {
            variables.set("v" + number, large);
        }

        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> variables.set("more", 1L))
                .withMessage("with 'more', the variables would be larger than 1 MiB");
        variables.set("v3", large);
        variables.set("v3", 12L);
        variables.set("more", 1L);
        variables.unset("v4");
        variables.set("again", large);
        variables.set("yet", "x".repeat(60_000));
        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> variables.copy().set("more", large));
    }

    @Test
    void aVariableIsNotDeeperThan32Levels() throws EvaluationException {
        Variables variables = Table.variables();
        Object deep = "x";
        for (int level = 0; level < 32; level++) {
            deep = level % 2 == 0 ? List.of(deep) : Map.of("a", deep);
        }
        variables.set("other", deep);
        Object deeper = List.of(deep);
        assertThatExceptionOfType(TooLargeException.class).isThrownBy(() -> variables.set("other", deeper));
    }

    @Test
    void theSizeOfAValueIsThatOfItsJson() {
        List<Object> values = new ArrayList<>(List.of(
                "",
                "ä\n\"",
                1L,
                -12.5,
                true,
                List.of(),
                Map.of(),
                List.of(1L),
                List.of(1L, "x"),
                Map.of("a", 1L),
                Map.of("a", List.of(Map.of("b", "c")), "d", LocalDate.of(2026, 11, 24))));
        values.add(null);
        for (Object value : values) {
            assertThat(ValueSize.of(value))
                    .as("%s", value)
                    .isEqualTo(Json.write(value).getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
        }
    }
}
