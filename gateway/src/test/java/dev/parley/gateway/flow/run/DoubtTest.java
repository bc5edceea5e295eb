package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where an answer has two values of one thing, none is taken: the caller is asked which. */
class DoubtTest {

    private static final String ONE = """
            language: %s
            steps:
              - ask: Well?
                slot: it
                type: %s
              - say: "{it}."
            """;

    private static final String TABLE = """
            steps:
              - ask: When and how many?
                slots:
                  guests: {type: number, ask: "How many?", near: [people]}
                  day: {type: date, ask: "Which day?"}
                  time: {type: time, ask: "What time?"}
              - say: "{guests}, {day}, {time}."
            """;

    private static Call asked(String type, String... lines) {
        return new Stage(ONE.formatted("en-US", type)).play(lines);
    }

    private static Call gefragt(String type, String... lines) {
        return new Stage(ONE.formatted("de-DE", type)).play(lines);
    }

    @Test
    void ofTwoNumbersNoneIsTaken() {
        assertThat(asked("number", "eight or nine", "nine").log())
                .containsExactly("Well?", "Do you mean 8 or 9?", "9.", "[over]");
        assertThat(asked("number", "between two and three", "two").log())
                .containsExactly("Well?", "Do you mean 2 or 3?", "2.", "[over]");
        assertThat(asked("number", "twenty twenty five", "two thousand and twenty five")
                        .log())
                .containsExactly("Well?", "Do you mean 20 or 25?", "2,025.", "[over]");
        assertThat(gefragt("number", "acht oder neun", "neun").log())
                .containsExactly("Well?", "Meinen Sie 8 oder 9?", "9.", "[over]");
    }

    @Test
    void ofTwoDaysNoneIsTaken() {
        assertThat(asked("date", "tomorrow or the day after", "tomorrow").log())
                .containsExactly("Well?", "Do you mean tomorrow or Saturday?", "tomorrow.", "[over]");
        assertThat(gefragt("date", "morgen oder den Tag danach", "übermorgen").log())
                .containsExactly("Well?", "Meinen Sie morgen oder Samstag?", "Samstag.", "[over]");
    }

    @Test
    void ofTwoTimesNoneIsTaken() {
        assertThat(asked("time", "seven or seven thirty", "seven").log())
                .containsExactly("Well?", "Do you mean 7:00 AM or 7:30 AM?", "7:00 AM.", "[over]");
        assertThat(asked("time", "between seven and eight", "at half past seven")
                        .log())
                .containsExactly("Well?", "Do you mean 7:00 AM or 8:00 AM?", "7:30 AM.", "[over]");
        assertThat(gefragt("time", "zwischen sieben und acht", "um acht").log())
                .containsExactly("Well?", "Meinen Sie 07:00 oder 08:00?", "08:00.", "[over]");
    }

    @Test
    void ofTwoAmountsAndTwoNumbersInDigitsNoneIsTaken() {
        assertThat(asked("money", "ten or twelve dollars", "ten").log())
                .contains("Do you mean 10 US dollars or 12 US dollars?");
        assertThat(asked("digits", "one two three or one two four", "one two four")
                        .log())
                .containsExactly("Well?", "Do you mean 1 2 3 or 1 2 4?", "1 2 4.", "[over]");
    }

    @Test
    void aDayThatContradictsItselfIsAskedAbout() {
        assertThat(asked("date", "Monday the twenty fourth", "the twenty fourth")
                        .log())
                .containsExactly("Well?", "Do you mean Monday or Tuesday?", "Tuesday.", "[over]");
        assertThat(asked("date", "Monday the twenty fourth of December", "the Monday")
                        .log())
                .containsExactly(
                        "Well?",
                        "Do you mean Monday, December 21 or Thursday, December 24?",
                        "Monday, December 21.",
                        "[over]");
        assertThat(gefragt("date", "am Montag, den 24.", "am Dienstag").log())
                .containsExactly("Well?", "Meinen Sie Montag oder Dienstag?", "Dienstag.", "[over]");
    }

    @Test
    void aDayThatIsNoneIsRefusedWithTheReason() {
        assertThat(asked("date", "February thirtieth", "February twenty eighth").log())
                .startsWith("Well?", "February thirtieth is not possible. Well?")
                .endsWith("[over]");
        assertThat(asked("number", "February thirtieth").log())
                .containsExactly("Well?", "I did not understand that. Well?", "[CALLER_HUNG_UP]");
    }

    @Test
    void whatElseAnAnswerBringsIsTakenAllTheSame() {
        assertThat(new Stage(TABLE)
                        .play("four or five people tomorrow between seven and eight", "five", "at eight")
                        .log())
                .containsExactly(
                        "When and how many?", "Do you mean 4 or 5?", "What time?", "5, tomorrow, 8:00 AM.", "[over]");
        assertThat(new Stage(TABLE)
                        .play("four people at eight on February thirtieth", "on the first")
                        .log())
                .containsExactly(
                        "When and how many?",
                        "February thirtieth is not possible. Which day?",
                        "4, Tuesday, December 1, 8:00 AM.",
                        "[over]");
    }

    @Test
    void whatIsInDoubtForOneThingIsNoDoubtForAnother() {
        assertThat(new Stage(TABLE)
                        .play("a table for two for tomorrow at seven or eight", "eight")
                        .log())
                .containsExactly(
                        "When and how many?", "Do you mean 7:00 AM or 8:00 AM?", "2, tomorrow, 8:00 AM.", "[over]");
    }

    @Test
    void whatIsToldFromAnotherByWordsBesideItIsNoDoubt() {
        assertThat(new Stage(TABLE)
                        .play("two tables for four people tomorrow at eight")
                        .log())
                .containsExactly("When and how many?", "4, tomorrow, 8:00 AM.", "[over]");
    }

    @Test
    void whoNamesTwoOnceMoreIsAskedAnew() {
        assertThat(asked("number", "eight or nine", "eight or nine", "nine").log())
                .containsExactly("Well?", "Do you mean 8 or 9?", "I did not understand that. Well?", "9.", "[over]");
    }

    @Test
    void whoMeansNeitherIsAskedAnew() {
        assertThat(asked("number", "eight or nine", "no", "seven").log())
                .containsExactly("Well?", "Do you mean 8 or 9?", "Well?", "7.", "[over]");
    }

    @Test
    void atAConfirmationAsWell() {
        Stage one = new Stage("""
                steps:
                  - ask: How many?
                    slot: it
                    type: number
                    confirm: "{it}?"
                  - say: "{it}."
                """);
        assertThat(one.play("seven", "no, eight or nine", "nine", "yes").log())
                .containsExactly("How many?", "7?", "Do you mean 8 or 9?", "9?", "9.", "[over]");
        assertThat(one.play("seven", "no, eight or nine", "no", "six", "yes").log())
                .containsExactly("How many?", "7?", "Do you mean 8 or 9?", "How many?", "6?", "6.", "[over]");
    }

    @Test
    void atAConfirmationOfSeveralThingsAsWell() {
        Stage table = new Stage("""
                steps:
                  - ask: When and how many?
                    slots:
                      guests: {type: number, ask: "How many?", near: [people]}
                      day: {type: date, ask: "Which day?"}
                      time:
                        type: time
                        ask: "What time?"
                        must:
                          time >= clock('17:00'): From five.
                    confirm: "{guests}, {day}, {time}?"
                  - say: Booked.
                """);
        String first = "four people tomorrow at eight";
        assertThat(table.play(first, "no, Monday the twenty fourth", "Tuesday", "yes")
                        .log())
                .containsExactly(
                        "When and how many?",
                        "4, tomorrow, 8:00 PM?",
                        "Do you mean Monday or Tuesday?",
                        "4, Tuesday, 8:00 PM?",
                        "Booked.",
                        "[over]");
        assertThat(table.play(first, "no, two or three", "two", "yes").log())
                .endsWith("Do you mean 2 or 3?", "2, tomorrow, 8:00 PM?", "Booked.", "[over]");
        assertThat(table.play(first, "no, two or four", "two", "yes").log())
                .endsWith("Do you mean 2 or 4?", "2, tomorrow, 8:00 PM?", "Booked.", "[over]");
        assertThat(table.play(first, "no", "two or three people", "no", "six", "yes")
                        .log())
                .endsWith(
                        "What shall I change?",
                        "Do you mean 2 or 3?",
                        "How many?",
                        "6, tomorrow, 8:00 PM?",
                        "Booked.",
                        "[over]");
    }
}
