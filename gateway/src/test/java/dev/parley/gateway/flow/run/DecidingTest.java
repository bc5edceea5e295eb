package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Set, when, repeat, if and next. */
class DecidingTest {

    @Test
    void aStepWhoseConditionDoesNotHoldIsLeftOut() {
        Stage stage = new Stage("""
                settings: {late: false}
                steps:
                  - say: Late.
                    if: late
                  - say: Early.
                    if: late == false
                """);

        assertThat(stage.play().log()).containsExactly("Early.", "[over]");
        assertThat(stage.setting("late", true).play().log()).containsExactly("Late.", "[over]");
    }

    @Test
    void theFirstCaseThatHoldsIsDone() {
        String flow = """
                settings: {score: %d}
                steps:
                  - when:
                      score >= 9: happy
                      score >= 7:
                        - say: What is missing?
                      otherwise:
                        - say: Sorry.
                  - say: Goodbye.
                parts:
                  happy:
                    - say: Great.
                """;

        assertThat(new Stage(flow.formatted(9)).play().log()).containsExactly("Great.", "[over]");
        assertThat(new Stage(flow.formatted(8)).play().log()).containsExactly("What is missing?", "Goodbye.", "[over]");
        Stage low = new Stage(flow.formatted(3));
        assertThat(low.play().log()).containsExactly("Sorry.", "Goodbye.", "[over]");
        assertThat(low.watched()).containsExactly("when", "when -> otherwise", "say", "say");
    }

    @Test
    void whereNothingHoldsTheFlowGoesOn() {
        assertThat(new Stage("""
                        settings: {score: 3}
                        steps:
                          - when:
                              score >= 9:
                                - say: Great.
                          - say: Goodbye.
                        """).play().log()).containsExactly("Goodbye.", "[over]");
    }

    @Test
    void stepsAreRepeatedUntilSomethingHolds() {
        assertThat(new Stage("""
                        steps:
                          - set: {count: 0}
                          - repeat: 5
                            until: count == 2
                            do:
                              - set: {count: count + 1}
                              - say: "{count}"
                          - say: Done.
                        """).play().log()).containsExactly("1", "2", "Done.", "[over]");
    }

    @Test
    void oneRepeatInAnotherBeginsAnew() {
        assertThat(new Stage("""
                        steps:
                          - repeat: 2
                            do:
                              - say: A
                              - repeat: 2
                                do:
                                  - say: B
                        """).play().log()).containsExactly("A", "B", "B", "A", "B", "B", "[over]");
    }

    @Test
    void aJumpIsMadeSoManyTimesInACall() {
        assertThat(new Stage("""
                        steps:
                          - name: menu
                            say: Menu.
                          - next: menu
                            at-most: 2
                          - say: Enough.
                        """).play().log()).containsExactly("Menu.", "Menu.", "Menu.", "Enough.", "[over]");
    }

    @Test
    void aStepMayGoOnElsewhere() {
        assertThat(new Stage("""
                        steps:
                          - say: One.
                            next: three
                          - name: three
                            say: Three.
                        """).play().log()).containsExactly("One.", "Three.", "[over]");
    }

    @Test
    void valuesSetTogetherAreMadeBeforeAnyIsSet() {
        assertThat(new Stage("""
                        steps:
                          - set: {a: 1, b: 2}
                          - set: {a: b, b: a}
                          - say: "{a} {b}"
                        """).play().log()).containsExactly("2 1", "[over]");
    }

    @Test
    void aSlotThatIsSetIsShownAsItIsNow() {
        Call call = new Stage("""
                steps:
                  - ask: How many?
                    slot: count
                    type: number
                  - set: {count: count + 1, other: 1}
                """).play("four");

        assertThat(call.variables()).isEqualTo(Map.of("count", 5L));
    }

    @Test
    void aMistakeInAnExpressionEndsTheCallAndTellsWhereWithoutTheValue() {
        assertThat(new Stage("""
                        steps:
                          - ask: Your name?
                            slot: name
                          - set: {day: date(name)}
                        """).failure(new Call("secret words")))
                .isInstanceOf(FlowException.class)
                .hasMessageContaining("main.yaml:4")
                .hasMessageNotContaining("secret");
    }
}
