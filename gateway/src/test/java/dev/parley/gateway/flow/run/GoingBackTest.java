package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Callers who go back to the question before. */
class GoingBackTest {

    private static final String TWO = """
            steps:
              - say: Welcome.
              - ask: How many?
                slot: count
                type: number
              - set: {twice: count * 2}
              - say: "{count} is fine."
              - ask: Which day?
                slot: day
                type: date
              - say: "{count}, {twice}, {day}."
            """;

    @Test
    void goingBackAsksTheQuestionBeforeAnew() {
        assertThat(new Stage(TWO).play("four", "go back", "five", "tomorrow").log())
                .containsExactly(
                        "Welcome.",
                        "How many?",
                        "4 is fine.",
                        "Which day?",
                        "How many?",
                        "5 is fine.",
                        "Which day?",
                        "5, 10, tomorrow.",
                        "[over]");
    }

    @Test
    void inARepeatGoingBackAsksTheQuestionBefore() {
        assertThat(new Stage("""
                        steps:
                          - ask: Your name?
                            slot: name
                          - repeat: 3
                            do:
                              - ask: How many?
                                slot: count
                                type: number
                              - ask: Which day?
                                slot: day
                                type: date
                              - say: "{count}, {day}."
                        """)
                        .play(
                                "Ann",
                                "go back",
                                "Bob",
                                "four",
                                "go back",
                                "five",
                                "tomorrow",
                                "go back",
                                "today",
                                "six",
                                "tomorrow",
                                "seven",
                                "today")
                        .log())
                .containsExactly(
                        "Your name?",
                        "How many?",
                        "Your name?",
                        "How many?",
                        "Which day?",
                        "How many?",
                        "Which day?",
                        "5, tomorrow.",
                        "How many?",
                        "Which day?",
                        "5, today.",
                        "How many?",
                        "Which day?",
                        "6, tomorrow.",
                        "How many?",
                        "Which day?",
                        "7, today.",
                        "[over]");
    }

    @Test
    void inAQuestionForSeveralThingsGoingBackTakesOneAnswerBack() {
        Call call = new Stage("""
                        steps:
                          - ask: Your name?
                            slot: name
                          - ask: When, and how many?
                            slots:
                              count: {type: number, ask: "How many?"}
                              day: {type: date, ask: "Which day?"}
                              time: {type: time, ask: "What time?"}
                            confirm: "{count}, {day}, {time}?"
                        """)
                .play(
                        "Ann",
                        "four tomorrow",
                        "go back",
                        "go back",
                        "five",
                        "today",
                        "at eight",
                        "no",
                        "go back",
                        "at nine",
                        "go back",
                        "go back",
                        "go back",
                        "go back",
                        "Bob");

        assertThat(call.log())
                .containsExactly(
                        "Your name?",
                        "When, and how many?",
                        "What time?",
                        "Which day?",
                        "How many?",
                        "Which day?",
                        "What time?",
                        "5, today, 8:00 AM?",
                        "What shall I change?",
                        "What time?",
                        "5, today, 9:00 AM?",
                        "What time?",
                        "Which day?",
                        "How many?",
                        "Your name?",
                        "When, and how many?",
                        "[CALLER_HUNG_UP]");
        assertThat(call.variables()).containsOnlyKeys("name");
    }

    @Test
    void whereNothingWasAskedBeforeTheQuestionIsPutAgain() {
        assertThat(new Stage(TWO).play("go back", "four").log())
                .containsExactly("Welcome.", "How many?", "How many?", "4 is fine.", "Which day?", "[CALLER_HUNG_UP]");
    }
}
