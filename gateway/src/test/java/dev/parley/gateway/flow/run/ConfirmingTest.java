package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Confirming one answer. */
class ConfirmingTest {

    private static final String NUMBER = """
            steps:
              - ask: Which number?
                slot: number
                type: digits
                length: 3
                again: Say it digit by digit.
                confirm: "{number}?"
                failed: sorry
              - say: Thank you.
            parts:
              sorry:
                - say: Too bad.
            """;

    @Test
    void yesGoesOn() {
        assertThat(new Stage(NUMBER).play("one two three", "that's right").log())
                .containsExactly("Which number?", "1 2 3?", "Thank you.", "[over]");
        assertThat(new Stage(NUMBER).play("#123", "#1").log()).endsWith("Thank you.", "[over]");
    }

    @Test
    void noAsksAgain() {
        Call call = new Stage(NUMBER).play("one two three", "no");

        assertThat(call.log()).containsExactly("Which number?", "1 2 3?", "Say it digit by digit.", "[CALLER_HUNG_UP]");
        assertThat(call.variables()).isEmpty();
    }

    @Test
    void whatANoBringsIsConfirmedAnew() {
        assertThat(new Stage(NUMBER)
                        .play("one two three", "no, one two four", "yes")
                        .log())
                .containsExactly("Which number?", "1 2 3?", "1 2 4?", "Thank you.", "[over]");
    }

    @Test
    void aNoToATextBringsAnotherAndABareNoIsNone() {
        Stage stage = new Stage("""
                steps:
                  - ask: Which street?
                    slot: street
                    confirm: "{street}?"
                  - say: Thank you.
                """);
        assertThat(stage.play("no", "12 main street", "no, 14 main street", "yes")
                        .log())
                .containsExactly(
                        "Which street?",
                        "I did not understand that. Which street?",
                        "12 main street?",
                        "14 main street?",
                        "Thank you.",
                        "[over]");
    }

    @Test
    void eachRoundCounts() {
        assertThat(new Stage(NUMBER)
                        .play("one two three", "no", "one two three", "no", "one two three", "no")
                        .log())
                .endsWith("Too bad.", "[over]");
        assertThat(new Stage(NUMBER)
                        .play("one two three", "", "the weather is nice", "")
                        .log())
                .containsExactly(
                        "Which number?",
                        "1 2 3?",
                        "I did not hear you. 1 2 3?",
                        "I did not understand that. 1 2 3?",
                        "Too bad.",
                        "[over]");
    }

    @Test
    void whatWasThereBeforeIsThereAgainWhenTheNewValueIsDenied() {
        assertThat(new Stage("""
                        steps:
                          - ask: Which number?
                            slot: number
                            type: number
                          - ask: Another one?
                            slot: number
                            type: number
                            tries: 1
                            confirm: "{number}?"
                            failed: sorry
                        parts:
                          sorry:
                            - say: It stays {number}.
                        """).play("four", "five", "no").log())
                .containsExactly("Which number?", "Another one?", "5?", "It stays 4.", "[over]");
    }

    @Test
    void whatWasNotSurelyHeardIsConfirmedInTheLanguagesWords() {
        String flow = """
                steps:
                  - ask: How many?
                    slot: count
                    type: number
                    confirm-when: below 0.7
                """;

        assertThat(new Stage(flow).play("four ~0.6", "yes").log())
                .containsExactly("How many?", "I understood 4. Is that right?", "[over]");
        assertThat(new Stage(flow).play("four ~0.8").log()).containsExactly("How many?", "[over]");
        assertThat(new Stage(flow).play("#4").log()).containsExactly("How many?", "[over]");
    }

    @Test
    void belowHalfIsTheDefaultAndNeverIsNever() {
        String flow = """
                asking: {confirm-when: %s}
                steps:
                  - ask: How many?
                    slot: count
                    type: number
                """;

        assertThat(new Stage(flow.formatted("never")).play("four ~0.1").log()).containsExactly("How many?", "[over]");
        assertThat(new Stage(flow.formatted("always")).play("four", "yes").log())
                .contains("I understood 4. Is that right?");
        assertThat(new Stage(flow.formatted("below 0.5"))
                        .play("four ~0.4", "yes")
                        .log())
                .contains("I understood 4. Is that right?");
    }
}
