package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.flow.service.Reply;
import org.junit.jupiter.api.Test;

/** What a call may do only so often, or keep only so much of. */
class BoundsTest {

    private static final String ROUND = """
            steps:
              - repeat: 100
                do:
                  - repeat: 100
                    do:
                      - %s
                      - set: {a: 1}
            """;

    @Test
    void aThousandStepsInARowAreARound() {
        assertThat(new Stage(ROUND.formatted("set: {b: 1}")).failure(new Call()))
                .isInstanceOf(FlowException.class)
                .hasMessageContaining("main.yaml:")
                .hasMessageContaining("the flow goes round");
    }

    @Test
    void whoWaitsForAServiceDoesNotGoRoundButHasTenThousandSteps() {
        Stage stage = new Stage(ROUND.formatted("fetch: GET bookings/tables"))
                .service("GET bookings/tables", new Reply(200, ""));

        assertThat(stage.failure(new Call())).hasMessageContaining("a call has 10000 steps at most");
        assertThat(stage.asked()).hasSizeGreaterThan(3000);
    }

    @Test
    void aVariableThatGetsTooLargeIsAFailedStep() {
        assertThat(new Stage("""
                        steps:
                          - set: {long: "{'abcdefghij'}"}
                          - repeat: 20
                            do:
                              - set: {long: long + long}
                        """).failure(new Call()))
                .isInstanceOf(FlowException.class)
                .hasMessageContaining("main.yaml:5")
                .hasMessageContaining("64 KiB");
    }
}
