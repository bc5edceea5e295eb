package dev.parley.gateway.flow.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.gateway.flow.model.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes that only a call shows. What is told of them quotes no value. */
class FailedEvaluationTest {

    private static final String TOLD = "table.yaml:3:10: '%s': %s";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            guests / 0                  | division by zero
            1.0 / 0.0                   | a number beyond what can be computed
            9223372036854775807 + guests | a number beyond what can be computed
            items[3]                    | a list has no such item
            items[-1]                   | a list has no such item
            answer.missing.deeper       | a member of what has none of that name, or is nothing
            answer.day.deeper           | a member of what has none of that name, or is nothing
            answer.day < 3              | values whose types do not fit
            answer.day + 1              | values whose types do not fit
            answer.nothing && late      | values whose types do not fit
            date(answer.time)           | no date
            date(answer.missing)        | values whose types do not fit
            clock(answer.day)           | no time of day
            during(answer.day)          | no hours
            int(answer.day)             | a text that is not of the form that is wanted
            name.matches(answer.tables[0].by + '[') | a text that is not of the form that is wanted
            days(99999999)              | more days than can be computed
            """)
    void aMistakeInACallIsToldWithoutValues(String source, String message) {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> Table.compiled(source).evaluate(Table.scope()))
                .withMessage(TOLD, source, message)
                .withNoCause();
    }

    @Test
    void theRoundsOfAnExpressionAreCounted() throws EvaluationException {
        Variables variables = Table.variables();
        variables.set("items", Collections.nCopies(101, 1L));
        String source = "items.all(x, items.all(y, y == x))";

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> Table.compiled(source).evaluate(variables))
                .withMessage(TOLD, source, "more than 10000 rounds");

        variables.set("items", Collections.nCopies(99, 1L));
        assertThat(Table.compiled(source).evaluate(variables)).isEqualTo(true);
    }

    @Test
    void whatIsOfAnotherKindThanWantedFails() {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() ->
                        Table.compiled("answer.day", Optional.of(Kind.DATE)).evaluate(Table.scope()))
                .withMessage(TOLD, "answer.day", "a date is wanted, and it is something else");
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() ->
                        Table.compiled("answer.price", Optional.of(Kind.WHOLE)).evaluate(Table.scope()))
                .withMessage(TOLD, "answer.price", "a whole number is wanted, and it is something else");
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() ->
                        Table.compiled("answer.missing", Optional.of(Kind.TEXT)).evaluate(Table.scope()))
                .withMessage(TOLD, "answer.missing", "a text is wanted, and it is nothing");
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() ->
                        Table.compiled("answer.day", Optional.of(Kind.TRUTH)).test(Table.scope()))
                .withMessage(TOLD, "answer.day", "true or false is wanted, and it is something else");
    }

    @Test
    void aVariableThatIsNotSetFails() throws EvaluationException {
        Variables variables = Table.variables();
        variables.unset("guests");

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> Table.compiled("guests > 1").test(variables))
                .withMessage(TOLD, "guests > 1", "the variable 'guests' is not set");
    }

    @Test
    void noFailureQuotesWhatTheCallerSaid() throws EvaluationException {
        Variables variables = Table.variables();
        variables.set("name", "sesame");
        variables.set("other", "sesame");
        for (String source : List.of(
                "date(name)",
                "clock(name)",
                "during(name)",
                "int(name)",
                "double(name)",
                "other + 1",
                "other < 3",
                "other.x",
                "other['x']",
                "items[size(name)]",
                "prices[name].x",
                "name.matches(name + '[')",
                "other && late",
                "other ? 1 : 2",
                "{name: 1, other: 2}",
                "other.all(x, x)",
                "-other",
                "other / 0")) {
            assertThatExceptionOfType(EvaluationException.class)
                    .as(source)
                    .isThrownBy(() -> Table.compiled(source).evaluate(variables))
                    .withNoCause()
                    .withMessageNotContaining("sesame");
        }
    }
}
