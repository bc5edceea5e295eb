package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Flows that run each other. */
class SubFlowsTest {

    private static final String ASKS = """
            settings: {what: bread}
            anywhere:
              price:
                phrases: [how much is it]
                do:
                  - say: A {what} is two dollars.
            steps:
              - ask: How many {what}s?
                slot: count
                type: number
              - return: {count: count, what: what}
            """;

    @Test
    void aFlowRunsAnotherAndGetsItsResults() {
        Call call = new Stage("""
                steps:
                  - run: shop
                    with: {what: "cake"}
                    save: {cakes: answer.count, missing: answer.missing}
                  - say: "{cakes} cakes, {missing == null}."
                """).flow("shop", ASKS).play("four");

        assertThat(call.log()).containsExactly("How many cakes?", "4 cakes, yes.", "[over]");
        assertThat(call.variables()).containsEntry("count", 4L);
    }

    @Test
    void itsSettingsAreItsOwnUnlessReplaced() {
        assertThat(new Stage("steps: [{run: shop}]")
                        .flow("shop", ASKS)
                        .play("four")
                        .log())
                .containsExactly("How many breads?", "[over]");
    }

    @Test
    void aReturnEndsTheFlowAndInTheFirstOneTheCall() {
        assertThat(new Stage("""
                        steps:
                          - say: One.
                          - return
                        """).play().log()).containsExactly("One.", "[over]");
    }

    @Test
    void whatCallersMaySayInTheOuterFlowHoldsAsWell() {
        assertThat(new Stage("""
                        anywhere:
                          hours:
                            phrases: [when are you open]
                            do:
                              - say: Till six.
                          agent: team
                        steps:
                          - run: shop
                          - ask: More?
                            no:
                              - say: Done.
                        parts:
                          team:
                            - say: I connect you.
                        """)
                        .flow("shop", ASKS)
                        .play("when are you open", "how much is it", "agent")
                        .log())
                .containsExactly(
                        "How many breads?",
                        "Till six.",
                        "How many breads?",
                        "A bread is two dollars.",
                        "How many breads?",
                        "I connect you.",
                        "[over]");
    }

    @Test
    void goingBackLeadsOutOfAFlow() {
        assertThat(new Stage("""
                        steps:
                          - ask: Your name?
                            slot: name
                          - run: shop
                          - say: "{name}."
                        """)
                        .flow("shop", ASKS)
                        .play("Ann", "go back", "Bob", "four")
                        .log())
                .containsExactly("Your name?", "How many breads?", "Your name?", "How many breads?", "Bob.", "[over]");
    }

    @Test
    void startingOverBeginsWithTheFirstFlow() {
        assertThat(new Stage("""
                        steps:
                          - say: Hello.
                          - run: shop
                        """).flow("shop", ASKS).play("start over", "four").log())
                .containsExactly("Hello.", "How many breads?", "Hello.", "How many breads?", "[over]");
    }

    @Test
    void aTransferInAFlowEndsThemAll() {
        assertThat(new Stage("""
                        steps:
                          - run: desk
                          - say: Not said.
                        """)
                        .flow("desk", "steps: [{transfer: '+15550000009'}]")
                        .play()
                        .log())
                .containsExactly("[dials +15550000009 showing '' for PT30S]", "[over]");
    }

    @Test
    void flowsRunEachOtherSixteenDeepAtMost() {
        assertThat(new Stage("""
                        steps:
                          - ask: Deeper?
                            no:
                              - return
                          - run: deeper
                        """)
                        .flow("deeper", "steps: [{say: Deep.}]")
                        .replaced("deeper", "main")
                        .failure(new Call(
                                "yes", "yes", "yes", "yes", "yes", "yes", "yes", "yes", "yes", "yes", "yes", "yes",
                                "yes", "yes", "yes", "yes", "yes")))
                .hasMessageContaining("more than 16 deep");
    }
}
