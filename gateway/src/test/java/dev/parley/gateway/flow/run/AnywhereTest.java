package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What callers may say at any question. */
class AnywhereTest {

    private static final String TWO = """
            anywhere:
              opening hours:
                phrases: [when are you open]
                do:
                  - say: From eight to six.
              agent: team
            steps:
              - say: Welcome.
              - ask: How many?
                slot: count
                type: number
                again: A number, please.
              - set: {twice: count * 2}
              - say: "{count} is fine."
              - ask: Which day?
                slot: day
                type: date
              - say: "{count}, {twice}, {day}."
            parts:
              team:
                - say: I connect you.
            """;

    @Test
    void somethingOfTheFlowsOwnIsDoneAndTheQuestionIsPutAgain() {
        assertThat(new Stage(TWO)
                        .play("nonsense", "when are you open please", "four")
                        .log())
                .containsExactly(
                        "Welcome.",
                        "How many?",
                        "I did not understand that. A number, please.",
                        "From eight to six.",
                        "A number, please.",
                        "4 is fine.",
                        "Which day?",
                        "[CALLER_HUNG_UP]");
    }

    @Test
    void itDoesNotCountAgainstTheTries() {
        assertThat(new Stage(TWO)
                        .play(
                                "when are you open",
                                "when are you open",
                                "when are you open",
                                "when are you open",
                                "four")
                        .log())
                .contains("4 is fine.");
    }

    @Test
    void itCountsIfItIsAllTheySayButForThreeWords() {
        assertThat(new Stage(TWO).play("I want to speak to an agent").log())
                .containsExactly("Welcome.", "How many?", "I connect you.", "[over]");
        assertThat(new Stage(TWO).play("my agent told me to call here today").log())
                .contains("I did not understand that. A number, please.");
    }

    @Test
    void anAgentIsNotHeardBeforeTheFlowSaysWhatToDo() {
        assertThat(new Stage("""
                        steps:
                          - ask: How many?
                            slot: count
                            type: number
                        """).play("agent").log()).contains("I did not understand that. How many?");
    }

    @Test
    void whatTheBotSaidLastIsSaidAgainWithTheQuestion() {
        assertThat(new Stage(TWO).play("pardon", "four", "say that again").log())
                .containsExactly(
                        "Welcome.",
                        "How many?",
                        "Welcome.",
                        "How many?",
                        "4 is fine.",
                        "Which day?",
                        "4 is fine.",
                        "Which day?",
                        "[CALLER_HUNG_UP]");
    }

    @Test
    void aReasonIsRepeatedWithItsQuestion() {
        assertThat(new Stage("""
                        steps:
                          - ask: How many?
                            slot: count
                            type: number
                            range: 1..8
                        """).play("nine", "pardon", "four").log())
                .containsExactly(
                        "How many?",
                        "9 is not possible, only from 1 to 8. How many?",
                        "9 is not possible, only from 1 to 8. How many?",
                        "[over]");
    }

    @Test
    void startingOverForgetsEverything() {
        Call call = new Stage(TWO).play("four", "start over");

        assertThat(call.log())
                .containsExactly(
                        "Welcome.",
                        "How many?",
                        "4 is fine.",
                        "Which day?",
                        "Welcome.",
                        "How many?",
                        "[CALLER_HUNG_UP]");
        assertThat(call.variables()).isEmpty();
    }

    @Test
    void stoppingSaysGoodbye() {
        assertThat(new Stage(TWO).play("goodbye").log())
                .containsExactly("Welcome.", "How many?", "Goodbye.", "[hangs up]", "[over]");
    }

    @Test
    void whatTheQuestionWaitsForComesFirst() {
        assertThat(new Stage("""
                        anywhere: {agent: team}
                        steps:
                          - ask: A shop or an agent?
                            slot: what
                            options: {shop: {}, agent: {}}
                          - say: "{what}!"
                        parts:
                          team:
                            - say: I connect you.
                        """).play("an agent").log()).containsExactly("A shop or an agent?", "agent!", "[over]");
    }

    @Test
    void aTextComesSecond() {
        assertThat(new Stage("""
                        steps:
                          - ask: Your name?
                            slot: name
                          - say: "{name}!"
                        """).play("goodbye").log()).contains("Goodbye.", "[hangs up]");
    }

    @Test
    void builtInOnesCanBeTurnedOffOrReplaced() {
        assertThat(new Stage("""
                        anywhere:
                          stop: off
                          repeat:
                            - say: No.
                        steps:
                          - ask: Your name?
                            slot: name
                          - say: "{name}!"
                        """).play("pardon", "goodbye").log())
                .containsExactly("Your name?", "No.", "Your name?", "goodbye!", "[over]");
    }

    @Test
    void aQuestionMayHearSomeOfThemOrNone() {
        String flow = """
                steps:
                  - ask: Your name?
                    slot: name
                    anywhere: %s
                  - say: "{name}!"
                """;

        assertThat(new Stage(flow.formatted("off")).play("goodbye").log()).contains("goodbye!");
        assertThat(new Stage(flow.formatted("[repeat]")).play("goodbye").log()).contains("goodbye!");
        assertThat(new Stage(flow.formatted("[stop]")).play("goodbye").log()).contains("[hangs up]");
    }

    @Test
    void whoGoesOnElsewhereDoesNotComeBack() {
        assertThat(new Stage("""
                        anywhere:
                          help:
                            phrases: [help me]
                            do:
                              - say: One moment.
                              - next: other
                        steps:
                          - ask: Your name?
                            slot: name
                        parts:
                          other:
                            - ask: What is it?
                              slot: what
                            - say: "{what}."
                        """).play("help me", "water").log())
                .containsExactly("Your name?", "One moment.", "What is it?", "water.", "[over]");
    }

    @Test
    void aQuestionOfItsOwnMayBeInterruptedAsWell() {
        assertThat(new Stage("""
                        anywhere:
                          hours:
                            phrases: [when are you open]
                            do:
                              - ask: On which day?
                                slot: open_day
                                type: date
                              - say: "{open_day} from eight."
                          where:
                            phrases: [where are you]
                            do:
                              - say: In town.
                        steps:
                          - ask: How many?
                            slot: count
                            type: number
                          - say: "{count}."
                        """)
                        .play("when are you open", "where are you", "tomorrow", "four")
                        .log())
                .containsExactly(
                        "How many?",
                        "On which day?",
                        "In town.",
                        "On which day?",
                        "tomorrow from eight.",
                        "How many?",
                        "4.",
                        "[over]");
    }

    private static final String HOURS = """
            anywhere:
              hours:
                phrases: [when are you open]
                do:
                  - ask: Summer or winter?
                    slot: season
                    options: {summer: {}, winter: {}}
                  - ask: Which day?
                    slot: day
                    type: date
                  - say: "{day}, in {season}, from eight."
            steps:
              - ask: How many?
                slot: count
                type: number
              - say: "{count}."
            """;

    @Test
    void saidAgainAtItsOwnQuestionItBeginsAnew() {
        assertThat(new Stage(HOURS)
                        .play("when are you open", "summer", "when are you open", "winter", "tomorrow", "four")
                        .log())
                .containsExactly(
                        "How many?",
                        "Summer or winter?",
                        "Which day?",
                        "Summer or winter?",
                        "Which day?",
                        "tomorrow, in winter, from eight.",
                        "How many?",
                        "4.",
                        "[over]");
    }

    @Test
    void goingBackWithinItStaysWithinIt() {
        assertThat(new Stage(HOURS)
                        .play("when are you open", "summer", "go back", "winter", "tomorrow", "four")
                        .log())
                .containsExactly(
                        "How many?",
                        "Summer or winter?",
                        "Which day?",
                        "Summer or winter?",
                        "Which day?",
                        "tomorrow, in winter, from eight.",
                        "How many?",
                        "4.",
                        "[over]");
    }

    @Test
    void goingBackFromItsFirstQuestionIsComingBack() {
        assertThat(new Stage(HOURS).play("when are you open", "go back", "four").log())
                .containsExactly("How many?", "Summer or winter?", "How many?", "4.", "[over]");
    }

    @Test
    void whatIsSaidAgainIsTheQuestionWithoutTheComplaint() {
        assertThat(new Stage(TWO)
                        .play("nonsense", "what did you say", "say that again", "four")
                        .log())
                .containsExactly(
                        "Welcome.",
                        "How many?",
                        "I did not understand that. A number, please.",
                        "A number, please.",
                        "A number, please.",
                        "4 is fine.",
                        "Which day?",
                        "[CALLER_HUNG_UP]");
    }
}
