package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Callers who correct what they answered to an earlier question. */
class EarlierTest {

    private static final String FLOW = """
            language: %s
            steps:
              - ask: Which day?
                slot: day
                type: date
                must:
                  weekday(day) != 'Monday': Not on Mondays.
              - say: On {day}.
              - ask: How many?
                slot: count
                type: number
              - ask: What name?
                slot: name
              - say: "{day}, {count}, {name}."
            """;

    private static Call flow(String... lines) {
        return new Stage(FLOW.formatted("en-US")).play(lines);
    }

    @Test
    void itIsChangedAndWhatWasAnsweredSinceIsNotAskedAgain() {
        assertThat(flow("on Friday", "four", "no, I meant Tuesday", "Baker").log())
                .containsExactly(
                        "Which day?",
                        "On tomorrow.",
                        "How many?",
                        "What name?",
                        "On Tuesday.",
                        "What name?",
                        "Tuesday, 4, Baker.",
                        "[over]");
        assertThat(new Stage(FLOW.formatted("de-DE"))
                        .play("am Freitag", "vier", "nein, ich meinte Dienstag", "Baker")
                        .log())
                .endsWith("On Dienstag.", "What name?", "Dienstag, 4, Baker.", "[over]");
    }

    @Test
    void atAQuestionForSomethingElseAsWell() {
        assertThat(flow("on Friday", "sorry, Tuesday", "four").log())
                .containsExactly(
                        "Which day?",
                        "On tomorrow.",
                        "How many?",
                        "On Tuesday.",
                        "How many?",
                        "What name?",
                        "[CALLER_HUNG_UP]");
    }

    @Test
    void whatIsRefusedIsAskedForAnew() {
        assertThat(flow("on Friday", "four", "no, on Monday", "on Tuesday then", "Baker")
                        .log())
                .endsWith(
                        "What name?",
                        "Not on Mondays. Which day?",
                        "On Tuesday.",
                        "What name?",
                        "Tuesday, 4, Baker.",
                        "[over]");
    }

    @Test
    void whatIsNoMoreThanPartOfAnAnswerIsNone() {
        assertThat(flow("on Friday", "four", "no, I meant Tuesday Weld").log())
                .endsWith("What name?", "tomorrow, 4, Tuesday Weld.", "[over]");
        assertThat(flow("on Friday", "four", "Tuesday").log()).endsWith("tomorrow, 4, Tuesday.", "[over]");
    }

    @Test
    void nobodyCorrectsForEver() {
        List<String> lines = new ArrayList<>(List.of("on Friday", "four"));
        for (int i = 0; i < 40; i++) {
            lines.add(i % 2 == 0 ? "no, on Tuesday" : "no, on Wednesday");
        }
        assertThat(flow(lines.toArray(String[]::new)).log()).endsWith("[over]");
    }

    @Test
    void ofAQuestionForSeveralThingsTheOthersStay() {
        assertThat(new Stage("""
                        steps:
                          - ask: When, and how many?
                            slots:
                              count: {type: number, ask: "How many?", near: [people]}
                              day: {type: date, ask: "Which day?"}
                            confirm: "{count}, {day}?"
                          - ask: What name?
                            slot: name
                          - say: "{count}, {day}, {name}."
                        """)
                        .play("four people tomorrow", "yes", "no, three people", "yes", "Baker")
                        .log())
                .containsExactly(
                        "When, and how many?",
                        "4, tomorrow?",
                        "What name?",
                        "3, tomorrow?",
                        "What name?",
                        "3, tomorrow, Baker.",
                        "[over]");
    }
}
