package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** One question for several things. */
class SeveralTest {

    private static final String TABLE = """
            steps:
              - ask: When would you like to come, and how many will you be?
                slots:
                  guests:
                    type: number
                    ask: For how many people?
                    near: [people, persons, guests, of us]
                    must:
                      guests <= 8: Our largest table seats eight.
                      guests <= 4 || time >= clock('20:00'): Large tables are free from eight.
                  day:
                    type: date
                    ask: For which day?
                    again: Which day will you come?
                    must:
                      day >= today: That day has gone by.
                      weekday(day) != 'Monday': We are closed on Mondays.
                  time:
                    type: time
                    ask: At what time?
                    must:
                      time >= clock('17:00'): Our kitchen opens at five.
                  name:
                    ask: What name shall I write down?
                confirm: For {guests}, {day} at {time}, in the name of {name}. Right?
                failed: sorry
              - say: Booked.
            parts:
              sorry:
                - say: Too bad.
            """;

    private static final String OPEN = "When would you like to come, and how many will you be?";

    @Test
    void everythingIsTakenFromOneSentence() {
        Call call = new Stage(TABLE)
                .play(
                        "a table for four people on the twenty fourth of November at half past seven",
                        "my name is Baker",
                        "yes");

        assertThat(call.log())
                .containsExactly(
                        OPEN,
                        "What name shall I write down?",
                        "For 4, Tuesday at 7:30 PM, in the name of Baker. Right?",
                        "Booked.",
                        "[over]");
        assertThat(call.variables())
                .containsEntry("guests", 4L)
                .containsEntry("day", "2026-11-24")
                .containsEntry("time", "19:30")
                .containsEntry("name", "Baker");
    }

    @Test
    void whatIsMissingIsAskedForInTheOrderWritten() {
        assertThat(new Stage(TABLE)
                        .play(
                                "I would like to book a table",
                                "for two people",
                                "tomorrow evening",
                                "at eight o'clock",
                                "Miller",
                                "yes")
                        .log())
                .containsExactly(
                        OPEN,
                        "For how many people?",
                        "For which day?",
                        "At what time?",
                        "What name shall I write down?",
                        "For 2, tomorrow at 8:00 PM, in the name of Miller. Right?",
                        "Booked.",
                        "[over]");
    }

    @Test
    void whatIsRefusedIsAskedForAnew() {
        assertThat(new Stage(TABLE)
                        .play("a table for twelve people on Monday at six", "then for three people", "on Tuesday then")
                        .log())
                .containsExactly(
                        OPEN,
                        "Our largest table seats eight. For how many people?",
                        "We are closed on Mondays. For which day?",
                        "What name shall I write down?",
                        "[CALLER_HUNG_UP]");
    }

    @Test
    void whatLooksAtTheOthersHoldsUntilTheyAreThere() {
        assertThat(new Stage(TABLE)
                        .play("six people tomorrow", "at seven in the evening", "then for four people")
                        .log())
                .containsExactly(
                        OPEN,
                        "At what time?",
                        "Large tables are free from eight. For how many people?",
                        "What name shall I write down?",
                        "[CALLER_HUNG_UP]");
    }

    @Test
    void silenceAtTheOpenQuestionDoesNotCount() {
        assertThat(new Stage(TABLE).play("", "", "", "two people").log())
                .containsExactly(
                        OPEN,
                        "I did not hear you. For how many people?",
                        "I did not hear you. For how many people?",
                        "I did not hear you. For how many people?",
                        "For which day?",
                        "[CALLER_HUNG_UP]");
        assertThat(new Stage(TABLE).play("", "", "", "").log()).endsWith("Too bad.", "[over]");
    }

    @Test
    void anAnswerMayBringOthersAlong() {
        assertThat(new Stage(TABLE)
                        .play("hello", "four people tomorrow at eight")
                        .log())
                .containsExactly(OPEN, "For how many people?", "What name shall I write down?", "[CALLER_HUNG_UP]");
    }

    @Test
    void aCorrectionChangesWhatWasSaidBefore() {
        assertThat(new Stage(TABLE)
                        .play("two people on Friday", "no, I said Tuesday", "at eight", "no, for three people", "Baker")
                        .log())
                .containsExactly(
                        OPEN,
                        "At what time?",
                        "At what time?",
                        "What name shall I write down?",
                        "What name shall I write down?",
                        "For 3, Tuesday at 8:00 PM, in the name of Baker. Right?",
                        "[CALLER_HUNG_UP]");
    }

    @Test
    void atTheConfirmationAnythingCanBeChanged() {
        assertThat(new Stage(TABLE)
                        .play(
                                "two people tomorrow at eight",
                                "Baker",
                                "no",
                                "at nine please",
                                "no, the name is wrong",
                                "Miller",
                                "yes")
                        .log())
                .endsWith(
                        "For 2, tomorrow at 8:00 PM, in the name of Baker. Right?",
                        "What shall I change?",
                        "For 2, tomorrow at 9:00 PM, in the name of Baker. Right?",
                        "What name shall I write down?",
                        "For 2, tomorrow at 9:00 PM, in the name of Miller. Right?",
                        "Booked.",
                        "[over]");
    }

    @Test
    void roundsOfConfirmingCount() {
        assertThat(new Stage(TABLE)
                        .play("two people tomorrow at eight", "Baker", "", "perhaps a bit", "")
                        .log())
                .endsWith(
                        "For 2, tomorrow at 8:00 PM, in the name of Baker. Right?",
                        "I did not hear you. For 2, tomorrow at 8:00 PM, in the name of Baker. Right?",
                        "I did not understand that. For 2, tomorrow at 8:00 PM, in the name of Baker. Right?",
                        "Too bad.",
                        "[over]");
    }

    @Test
    void aChangeThatIsRefusedIsAskedFor() {
        assertThat(new Stage(TABLE)
                        .play("two people tomorrow at eight", "Baker", "no, twelve people", "five", "yes")
                        .log())
                .endsWith(
                        "For 2, tomorrow at 8:00 PM, in the name of Baker. Right?",
                        "Our largest table seats eight. For how many people?",
                        "For 5, tomorrow at 8:00 PM, in the name of Baker. Right?",
                        "Booked.",
                        "[over]");
    }

    @Test
    void wordsNearbyTellSlotsOfOneTypeApart() {
        Call call = new Stage("""
                steps:
                  - ask: Who comes?
                    slots:
                      adults:
                        type: number
                        ask: How many adults?
                        near: [adult, adults]
                      children:
                        type: number
                        ask: How many children?
                        near: [child, children]
                """).play("three children and two adults");

        assertThat(call.variables()).containsEntry("adults", 2L).containsEntry("children", 3L);
    }

    @Test
    void numbersWithoutSuchWordsGoToWhatWasAskedFor() {
        Call call = new Stage("""
                steps:
                  - ask: Who comes?
                    slots:
                      adults:
                        type: number
                        ask: How many adults?
                        near: [adults]
                      children:
                        type: number
                        ask: How many children?
                        near: [children]
                """).play("well", "two", "three");

        assertThat(call.variables()).containsEntry("adults", 2L).containsEntry("children", 3L);
    }

    @Test
    void withoutAConfirmationNobodyIsAsked() {
        assertThat(new Stage("""
                        steps:
                          - ask: Who comes?
                            slots:
                              adults: {type: number, ask: "How many adults?"}
                          - say: "{adults}"
                        """).play("two").log()).containsExactly("Who comes?", "2", "[over]");
    }

    @Test
    void oneSlotMayBeConfirmedAlone() {
        assertThat(new Stage("""
                        steps:
                          - ask: What and when?
                            slots:
                              number:
                                type: digits
                                ask: Which number?
                                confirm: "{number}?"
                              day:
                                type: date
                                ask: Which day?
                          - say: "{number}, {day}"
                        """)
                        .play("number one two three tomorrow", "no, one two four", "yes")
                        .log())
                .containsExactly("What and when?", "1 2 3?", "1 2 4?", "1 2 4, tomorrow", "[over]");
    }

    @Test
    void oneOfTwoSecretsIsNotAskedFor() {
        assertThat(new Stage("""
                        steps:
                          - ask: How many, and your PIN?
                            slots:
                              count: {type: number, ask: "How many?"}
                              pin: {type: digits, length: 4, secret: true, ask: "Your PIN?"}
                        """)
                        .play("four", "no, one two three four or four three two one", "one two three four")
                        .log())
                .noneMatch(said -> said.contains("1 2 3 4"))
                .filteredOn("Your PIN?"::equals)
                .hasSize(1);
    }

    @Test
    void secretsAndYesOrNoAreTakenFromTheirOwnQuestionsAlone() {
        Call call = new Stage("""
                steps:
                  - ask: Your PIN, how many, and is it urgent?
                    slots:
                      pin:
                        type: digits
                        length: 4
                        ask: Your PIN?
                        secret: true
                      count:
                        type: number
                        ask: How many?
                      urgent:
                        type: yes-no
                        ask: Is it urgent?
                """).play("yes it is", "one two three four", "five", "no");

        assertThat(call.log())
                .containsExactly(
                        "Your PIN, how many, and is it urgent?",
                        "[paused]",
                        "Your PIN?",
                        "[resumed]",
                        "How many?",
                        "Is it urgent?",
                        "[over]");
        assertThat(call.variables()).isEqualTo(Map.of("count", 5L, "urgent", false));
    }

    @Test
    void theLanguageConfirmsWhereNoTextIsWritten() {
        assertThat(new Stage("""
                        steps:
                          - ask: How many and when?
                            slots:
                              count: {type: number, ask: How many}
                              day: {type: date, ask: Which day}
                            confirm-when: below 0.7
                        """).play("four tomorrow ~0.6", "yes").log())
                .containsExactly("How many and when?", "I understood 4, tomorrow. Is that right?", "[over]");
    }

    @Test
    void whereKeysAloneCanAnswerTheOpenQuestionLeadsToTheFirst() {
        assertThat(new Stage("""
                        asking: {by: keys}
                        steps:
                          - ask: Your number and your PIN, please.
                            slots:
                              number: {type: digits, length: 3, ask: First the number.}
                              pin: {type: digits, length: 4, secret: true, ask: Now the PIN.}
                        """).play("#123", "#4711").log())
                .containsExactly(
                        "Your number and your PIN, please. First the number.",
                        "[keys]",
                        "[paused]",
                        "Now the PIN.",
                        "[keys]",
                        "[resumed]",
                        "[over]");
    }
}
