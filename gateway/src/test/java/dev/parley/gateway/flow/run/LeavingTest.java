package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.call.TransferOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Putting through and hanging up. */
class LeavingTest {

    private static final String DESK = """
            settings: {desk: "+15550000009", shown: "+15550000003"}
            steps:
              - transfer: desk
                ring-for: 20s
                showing: shown
                busy:
                  - say: Busy.
                failed:
                  - say: Nobody.
              - say: Goodbye.
            """;

    @Test
    void aTransferThatSucceedsEndsTheFlow() {
        assertThat(new Stage(DESK).play().log())
                .containsExactly("[dials +15550000009 showing '+15550000003' for PT20S]", "[over]");
    }

    @ParameterizedTest
    @CsvSource({"BUSY, Busy.", "NO_ANSWER, Nobody.", "FAILED, Nobody."})
    void whoIsNotReachedHasABranch(TransferOutcome outcome, String said) {
        assertThat(new Stage(DESK).transfers(outcome).play().log()).containsExactly(said, "Goodbye.", "[over]");
    }

    @Test
    void withoutABranchTheCallerIsToldAndTheFlowGoesOn() {
        assertThat(new Stage("""
                        steps:
                          - transfer: "+15550000009"
                          - say: Goodbye.
                        """).transfers(TransferOutcome.BUSY).play().log())
                .containsExactly("I am sorry, nobody could be reached.", "Goodbye.", "[over]");
    }

    @Test
    void anAddressIsTheCarriersToAsk() {
        assertThat(new Stage(DESK)
                        .setting("desk", "https://example.com/percl?a=1")
                        .play()
                        .log())
                .containsExactly("[redirects to https://example.com/percl?a=1]", "[over]");
    }

    @ParameterizedTest
    @CsvSource({"anonymous", "''", "5550000009"})
    void whoHasNoNumberToShowShowsTheDialledOne(String shown) {
        assertThat(new Stage(DESK).setting("shown", shown).play().log())
                .containsExactly("[dials +15550000009 showing '' for PT20S]", "[over]");
    }

    @ParameterizedTest
    @CsvSource({
        "https:///percl",
        "https://user@example.com",
        "http://example.com",
        "5550000009",
        "tel:+15550000009",
        "'+1555000000912345678'",
        "''"
    })
    void anythingElseFails(String target) {
        assertThat(new Stage(DESK).setting("desk", target).play().log())
                .containsExactly("Nobody.", "Goodbye.", "[over]");
    }

    @Test
    void hangingUpMayHaveAReason() {
        assertThat(new Stage("""
                        settings: {why: late}
                        steps:
                          - hang-up: it is {why}
                        """).play().log()).containsExactly("[hangs up: it is late]", "[over]");
    }
}
