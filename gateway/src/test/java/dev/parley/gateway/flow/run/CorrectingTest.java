package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Callers who change their mind, or were misunderstood. */
class CorrectingTest {

    private static final String TABLE = """
            language: %s
            steps:
              - ask: Well?
                slots:
                  guests:
                    type: number
                    ask: "How many?"
                    near: [people]
                    must:
                      guests <= 8: Eight at most.
                  day: {type: date, ask: "Which day?"}
                  time:
                    type: time
                    ask: "What time?"
                    must:
                      time >= clock('17:00'): From five.
                  name: {ask: "What name?"}
                confirm: "{guests}, {day}, {time}, {name}?"
                failed: sorry
              - say: Booked.
            parts:
              sorry:
                - say: Too bad.
            """;

    private static Call table(String... lines) {
        return new Stage(TABLE.formatted("en-US")).play(lines);
    }

    private static Call tisch(String... lines) {
        return new Stage(TABLE.formatted("de-DE")).play(lines);
    }

    @Test
    void whatReplacesAValueGoesWhereThatValueIs() {
        assertThat(table("four people tomorrow at eight", "Baker", "no, not four, three", "yes")
                        .log())
                .endsWith("4, tomorrow, 8:00 PM, Baker?", "3, tomorrow, 8:00 PM, Baker?", "Booked.", "[over]");
        assertThat(table("four people tomorrow at eight", "Baker", "six, not eight")
                        .log())
                .contains("4, tomorrow, 6:00 PM, Baker?");
        assertThat(tisch("vier Personen morgen um acht Uhr abends", "Baker", "nein, nicht vier, drei", "ja")
                        .log())
                .endsWith("4, morgen, 20:00, Baker?", "3, morgen, 20:00, Baker?", "Booked.", "[over]");
    }

    @Test
    void aNumberAloneGoesWhereTheFlowWouldTakeIt() {
        assertThat(table("four people tomorrow at eight", "Baker", "no, three").log())
                .contains("3, tomorrow, 8:00 PM, Baker?");
    }

    @Test
    void correctionsAreNoFailedTries() {
        assertThat(table(
                                "four people tomorrow at eight",
                                "Baker",
                                "no, three people",
                                "no, on Saturday",
                                "no",
                                "at nine",
                                "no, the name is wrong",
                                "Miller",
                                "no, five people",
                                "yes")
                        .log())
                .endsWith("3, Saturday, 9:00 PM, Miller?", "5, Saturday, 9:00 PM, Miller?", "Booked.", "[over]");
    }

    @Test
    void nobodyCorrectsForEver() {
        List<String> lines = new ArrayList<>(List.of("four people tomorrow at eight", "Baker"));
        for (int i = 0; i < 30; i++) {
            lines.add(i % 2 == 0 ? "no, three people" : "no, four people");
        }
        assertThat(table(lines.toArray(String[]::new)).log()).hasSize(15).endsWith("Too bad.", "[over]");

        lines.removeLast();
        lines.set(1, "no, five people");
        assertThat(table(lines.toArray(String[]::new)).log()).endsWith("Too bad.", "[over]");
    }

    @Test
    void whatIsTakenBackInTheSameAnswerIsNotMeant() {
        assertThat(answer("type: money", "ten dollars, no, twelve dollars")).isEqualTo(12.0);
        assertThat(answer("options: {red: {}, blue: {}}", "the blue one, no, the red one"))
                .isEqualTo("red");
        assertThat(answer("options: {red: {}, blue: {}}", "not the blue one, the red one"))
                .isEqualTo("red");
        assertThat(answer("type: spelled", "B A K E R, sorry, B E K E R")).isEqualTo("BEKER");
        assertThat(answer("type: pattern\n    pattern: \"[A-Z]{2}[0-9]\"", "A B 1, no, A B 2"))
                .isEqualTo("AB2");
    }

    @Test
    void anOptionThatIsNegatedIsAskedForAgain() {
        assertThat(answer("options: {pay: {}, order: {}}", "I cannot pay")).isEqualTo("nothing");
    }

    private static Object answer(String type, String words) {
        Call call = new Stage("steps:\n  - ask: Well?\n    slot: it\n    " + type + "\n").play(words);
        return call.variables().getOrDefault("it", "nothing");
    }
}
