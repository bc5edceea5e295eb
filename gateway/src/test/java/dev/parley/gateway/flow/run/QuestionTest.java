package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.AskingSettings;
import dev.parley.gateway.config.By;
import dev.parley.gateway.config.Confidence;
import org.junit.jupiter.api.Test;

/** One question for one thing. */
class QuestionTest {

    private static final String GUESTS = """
            steps:
              - ask: For how many people?
                slot: guests
                type: number
                range: 1..20
                again:
                  - How many will you be?
                  - Say a number, or key it in.
                must:
                  guests <= 8: Our largest table seats eight.
                failed: sorry
              - say: "{guests} it is."
            parts:
              sorry:
                - say: Too bad.
            """;

    @Test
    void aTelephoneNumberThatIsTooShortIsRefusedWithThatReason() {
        String flow = """
                language: %s
                steps:
                  - ask: Your number?
                    slot: number
                    type: phone
                  - say: Thank you.
                """;

        assertThat(new Stage(flow.formatted("en-US"))
                        .play("five five five oh one two", "#20255501", "two oh two five five five oh one seven three")
                        .log())
                .containsExactly(
                        "Your number?",
                        "5 5 5, 0 1 2: that is too short for a telephone number. Your number?",
                        "2 0 2, 5 5 5, 0 1: that is too short for a telephone number. Your number?",
                        "Thank you.",
                        "[over]");
        assertThat(new Stage(flow.formatted("de-DE"))
                        .play("null drei null eins", "kein Anschluss")
                        .log())
                .containsExactly(
                        "Your number?",
                        "0 3 0 1: das ist zu kurz für eine Telefonnummer. Your number?",
                        "Das habe ich nicht verstanden. Your number?",
                        "[CALLER_HUNG_UP]");
    }

    @Test
    void anAnswerBecomesTheVariable() {
        Call call = new Stage(GUESTS).play("for four people");

        assertThat(call.log()).containsExactly("For how many people?", "4 it is.", "[over]");
        assertThat(call.variables()).containsEntry("guests", 4L);
    }

    @Test
    void keysAnswerToo() {
        assertThat(new Stage(GUESTS).play("#4").log()).contains("4 it is.");
    }

    @Test
    void silenceAndNonsenseAreAskedAboutWithGrowingHelp() {
        assertThat(new Stage(GUESTS).play("", "the weather is nice", "").log())
                .containsExactly(
                        "For how many people?",
                        "I did not hear you. How many will you be?",
                        "I did not understand that. Say a number, or key it in.",
                        "Too bad.",
                        "[over]");
    }

    @Test
    void whatIsRefusedIsAskedAnewWithTheReason() {
        assertThat(new Stage(GUESTS).play("twelve", "thirty", "four").log())
                .containsExactly(
                        "For how many people?",
                        "Our largest table seats eight. How many will you be?",
                        "30 is not possible, only from 1 to 20. Say a number, or key it in.",
                        "4 it is.",
                        "[over]");
    }

    @Test
    void refusedThreeTimesItHasFailed() {
        Call call = new Stage(GUESTS).play("twelve", "twelve", "twelve");

        assertThat(call.log()).contains("Too bad.");
        assertThat(call.variables()).isEmpty();
    }

    @Test
    void theLastHelpStays() {
        assertThat(new Stage("""
                        steps:
                          - ask: What?
                            slot: count
                            type: number
                            tries: 4
                            again: Which number?
                            no-input: Hello?
                            no-match: Pardon?
                            failed:
                              - say: Too bad.
                        """).play("", "nonsense", "").log())
                .containsExactly(
                        "What?",
                        "Hello? Which number?",
                        "Pardon? Which number?",
                        "Hello? Which number?",
                        "[CALLER_HUNG_UP]");
    }

    @Test
    void withoutFailedAndWithoutAnAgentTheBotGivesUp() {
        assertThat(new Stage("""
                        steps:
                          - ask: How many?
                            slot: count
                            type: number
                        """)
                        .asking(new AskingSettings(1, Confidence.NEVER, By.EITHER))
                        .play("")
                        .log())
                .containsExactly(
                        "How many?",
                        "I am sorry, we cannot go on like this. Please call again later. Goodbye.",
                        "[hangs up]",
                        "[over]");
    }

    @Test
    void withoutFailedTheAgentIsCalled() {
        assertThat(new Stage("""
                        anywhere:
                          agent: team
                        asking: {tries: 2}
                        steps:
                          - ask: How many?
                            slot: count
                            type: number
                        parts:
                          team:
                            - say: I connect you.
                        """).play("", "").log())
                .containsExactly("How many?", "I did not hear you. How many?", "I connect you.", "[over]");
    }

    @Test
    void anAgentWhoIsNotThereEndsTheQuestion() {
        assertThat(new Stage("""
                        anywhere:
                          agent:
                            - say: Nobody is there.
                        asking: {tries: 1}
                        steps:
                          - ask: How many?
                            slot: count
                            type: number
                        """).play("").log())
                .containsExactly(
                        "How many?",
                        "Nobody is there.",
                        "I am sorry, we cannot go on like this. Please call again later. Goodbye.",
                        "[hangs up]",
                        "[over]");
    }

    @Test
    void yesAndNoHaveBranches() {
        Stage stage = new Stage("""
                steps:
                  - ask: Will you come?
                    yes:
                      - say: Fine.
                    no: pity
                  - say: See you.
                parts:
                  pity:
                    - say: What a pity.
                """);

        assertThat(stage.play("yes please").log()).containsExactly("Will you come?", "Fine.", "See you.", "[over]");
        assertThat(stage.play("no thank you").log()).containsExactly("Will you come?", "What a pity.", "[over]");
        assertThat(stage.play("#1").log()).contains("Fine.");
        assertThat(stage.watched()).contains("ask -> yes", "ask -> no");
    }

    private static final String MENU = """
            steps:
              - ask: Sales, or the workshop?
                slot: department
                options:
                  sales:
                    also: [buy, offer]
                    key: 1
                    do:
                      - say: You buy.
                  workshop: {also: [repair], key: 2, next: repairs}
                  spare parts: {}
              - say: "{department}."
            parts:
              repairs:
                - say: You repair.
            """;

    @Test
    void optionsHaveBranches() {
        assertThat(new Stage(MENU).play("I want to buy something").log())
                .containsExactly("Sales, or the workshop?", "You buy.", "sales.", "[over]");
        assertThat(new Stage(MENU).play("#2").log())
                .containsExactly("Sales, or the workshop?", "You repair.", "[over]");
        assertThat(new Stage(MENU).play("spare parts please").log())
                .containsExactly("Sales, or the workshop?", "spare parts.", "[over]");
    }

    @Test
    void ofTwoOptionsThatFitEquallyItIsAskedWhichWasMeant() {
        assertThat(new Stage(MENU).play("sales or the workshop", "the workshop").log())
                .containsExactly("Sales, or the workshop?", "Do you mean sales or workshop?", "You repair.", "[over]");
        assertThat(new Stage(MENU)
                        .play("sales or the workshop", "well", "sales")
                        .log())
                .containsExactly(
                        "Sales, or the workshop?",
                        "Do you mean sales or workshop?",
                        "I did not understand that. Sales, or the workshop?",
                        "You buy.",
                        "sales.",
                        "[over]");
    }

    @Test
    void aTextIsTakenAsItIs() {
        Call call = new Stage("""
                steps:
                  - ask: Your name?
                    slot: name
                  - say: Hello {name}.
                """).play("my name is Ann {now} <break> Baker");

        assertThat(call.log()).containsExactly("Your name?", "Hello Ann {now} <break> Baker.", "[over]");
    }

    @Test
    void theLastAnswerAndHowSureItWasAreVariables() {
        assertThat(new Stage("""
                        steps:
                          - ask: Your name?
                            slot: name
                            confirm-when: never
                          - say: "{heard}, {sure < 0.5}"
                        """).play("my name is Baker ~0.4").log()).contains("my name is Baker, yes");
    }

    @Test
    void aQuestionThatIsAskedAnewForgetsItsTries() {
        assertThat(new Stage("""
                        steps:
                          - repeat: 2
                            do:
                              - ask: How many?
                                slot: count
                                type: number
                                tries: 2
                                failed:
                                  - say: Too bad.
                        """).play("", "", "", "four").log())
                .containsExactly(
                        "How many?",
                        "I did not hear you. How many?",
                        "Too bad.",
                        "How many?",
                        "I did not hear you. How many?",
                        "[over]");
    }

    @Test
    void aConditionThatCannotBeEvaluatedIsAFailedQuestion() {
        assertThat(new Stage("""
                        settings: {limits: {}}
                        steps:
                          - ask: How many?
                            slot: count
                            type: number
                            must:
                              count < limits.most: Too many.
                            failed: sorry
                        parts:
                          sorry:
                            - say: Too bad.
                        """).play("four").log()).containsExactly("How many?", "Too bad.", "[over]");
    }
}
