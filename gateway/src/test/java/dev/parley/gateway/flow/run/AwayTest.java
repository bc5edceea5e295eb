package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.call.TransferOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers who come back when nobody was reached. */
class AwayTest {

    private static final String NOBODY = "I am sorry, nobody could be reached.";
    private static final String DIALS = "[dials +15550000009 showing '' for PT30S or comes back]";

    private static final String DESK = """
            steps:
              - ask: Your name?
                slot: name
              - transfer: "+15550000009"
                busy:
                  - say: Busy, {name}.
                failed:
                  - say: Nobody, {name}.
              - say: Goodbye.
            """;

    /** Time that passes when a test says so. */
    private static final class Minutes implements Away.Later {

        private record Due(Duration at, Runnable task) {}

        private final List<Due> dues = new ArrayList<>();
        private Duration now = Duration.ZERO;

        @Override
        public void after(Duration wait, Runnable task) {
            dues.add(new Due(now.plus(wait), task));
        }

        void pass(Duration length) {
            now = now.plus(length);
            List<Due> over =
                    dues.stream().filter(it -> it.at().compareTo(now) <= 0).toList();
            dues.removeAll(over);
            over.forEach(it -> it.task().run());
        }
    }

    private final Minutes minutes = new Minutes();
    private final Away away = new Away(2, minutes);

    private Stage stage(String flow) {
        return new Stage(flow).away(away);
    }

    private static Call back(TransferOutcome why, String... lines) {
        return new Call(lines).cameBack(why);
    }

    @ParameterizedTest
    @CsvSource({"BUSY, 'Busy, Ann.'", "NO_ANSWER, 'Nobody, Ann.'", "FAILED, 'Nobody, Ann.'"})
    void theFlowGoesOnAtTheBranchWithAllItKnew(TransferOutcome why, String said) {
        Stage stage = stage(DESK);

        assertThat(stage.play("Ann").log()).containsExactly("Your name?", DIALS, "[over]");
        Call second = stage.play(back(why));

        assertThat(second.log()).containsExactly(said, "Goodbye.", "[over]");
        assertThat(second.variables()).containsEntry("name", "Ann");
        assertThat(stage.watched())
                .containsSubsequence("transfer", "transfer -> " + (why == TransferOutcome.BUSY ? "busy" : "failed"))
                .containsOnlyOnce("transfer");
    }

    @Test
    void withoutABranchTheCallerIsToldAndTheFlowGoesOnBelow() {
        Stage stage = stage("""
                steps:
                  - transfer: "+15550000009"
                  - say: Goodbye.
                """);
        stage.play();

        assertThat(stage.play(back(TransferOutcome.FAILED)).log()).containsExactly(NOBODY, "Goodbye.", "[over]");
    }

    @Test
    void thereMayBeSeveralTransfersInACall() {
        Stage stage = stage("""
                steps:
                  - set: {tries: 0}
                  - name: dial
                    transfer: "+15550000009"
                    failed:
                      - set: {tries: tries + 1}
                      - say: Try {tries}.
                      - next: dial
                        at-most: 1
                  - say: Goodbye.
                """);

        assertThat(stage.play().log()).containsExactly(DIALS, "[over]");
        assertThat(stage.play(back(TransferOutcome.BUSY)).log()).containsExactly("Try 1.", DIALS, "[over]");
        assertThat(stage.play(back(TransferOutcome.NO_ANSWER)).log())
                .as("that the jump was made once is not forgotten")
                .containsExactly("Try 2.", "Goodbye.", "[over]");
    }

    @Test
    void aFlowThatAnotherOneRunsComesBackIntoIt() {
        Stage stage = stage("""
                        steps:
                          - run: desk
                            save: {how: answer.how}
                          - say: It was {how}.
                        """).flow("desk", """
                        steps:
                          - transfer: "+15550000009"
                            busy:
                              - return: {how: "busy"}
                          - return: {how: "otherwise"}
                        """);
        stage.play();

        assertThat(stage.play(back(TransferOutcome.BUSY)).log()).containsExactly("It was busy.", "[over]");
    }

    @Test
    void aRepeatGoesOnCounting() {
        Stage stage = stage("""
                steps:
                  - repeat: 2
                    do:
                      - transfer: "+15550000009"
                        failed:
                          - say: Nobody.
                  - say: Goodbye.
                """);

        assertThat(stage.play().log()).containsExactly(DIALS, "[over]");
        assertThat(stage.play(back(TransferOutcome.FAILED)).log()).containsExactly("Nobody.", DIALS, "[over]");
        assertThat(stage.play(back(TransferOutcome.FAILED)).log()).containsExactly("Nobody.", "Goodbye.", "[over]");
    }

    @Test
    void aQuestionThatWasInterruptedIsPutAgain() {
        Stage stage = stage("""
                anywhere:
                  agent:
                    - transfer: "+15550000009"
                steps:
                  - ask: How many?
                    slot: count
                    type: number
                  - say: "{count}!"
                """);
        stage.play("agent");

        assertThat(stage.play(back(TransferOutcome.BUSY, "four")).log())
                .containsExactly(NOBODY, "How many?", "4!", "[over]");
    }

    @Test
    void secretsAreKnownButShownNowhere() {
        Stage stage = stage("""
                steps:
                  - ask: Your PIN?
                    slot: pin
                    type: digits
                    length: 4
                    secret: true
                  - transfer: "+15550000009"
                  - when:
                      size(pin) == 4:
                        - say: Right.
                """);
        Call first = stage.play("#1234");
        Call second = stage.play(back(TransferOutcome.BUSY));

        assertThat(second.log()).containsExactly(NOBODY, "Right.", "[over]");
        assertThat(first.variables()).isEmpty();
        assertThat(second.variables()).isEmpty();
        assertThat(stage.watched().toString()).doesNotContain("1234");
    }

    @Test
    void whoComesBackGoesOnWithTheFlowAsItWas() {
        stage(DESK).play("Ann");

        assertThat(stage("steps: [{say: Something new.}]")
                        .play(back(TransferOutcome.BUSY))
                        .log())
                .containsExactly("Busy, Ann.", "Goodbye.", "[over]");
    }

    @Test
    void eachCallIsItsOwn() {
        Stage stage = stage(DESK);
        stage.play(new Call("Ann").id("CA1"));
        stage.play(new Call("Bob").id("CA2"));

        assertThat(stage.play(new Call().id("CA1").cameBack(TransferOutcome.BUSY))
                        .log())
                .startsWith("Busy, Ann.");
        assertThat(stage.play(new Call().id("CA2").cameBack(TransferOutcome.BUSY))
                        .log())
                .startsWith("Busy, Bob.");
    }

    @Test
    void whoIsNotKnownHearsThatNobodyWasReached() {
        assertThat(stage(DESK).play(back(TransferOutcome.BUSY)).log()).containsExactly(NOBODY, "[over]");
    }

    @Test
    void whoIsNotKnownHearsItInTheFlowsLanguage() {
        Call call = stage("""
                language: de-DE
                steps:
                  - transfer: "+15550000009"
                """).play(back(TransferOutcome.BUSY));

        assertThat(call.log()).containsExactly("Es tut mir leid, es ist niemand zu erreichen.", "[over]");
    }

    @Test
    void nobodyComesBackTwice() {
        Stage stage = stage(DESK);
        stage.play("Ann");
        stage.play(back(TransferOutcome.BUSY));

        assertThat(stage.play(back(TransferOutcome.BUSY)).log()).containsExactly(NOBODY, "[over]");
    }

    @Test
    void aCallIsKeptForAsLongAsTheOtherSideRingsAndAMinute() {
        Stage stage = stage(DESK);
        stage.play("Ann");
        minutes.pass(Duration.ofSeconds(89));
        assertThat(away.size()).isOne();
        minutes.pass(Duration.ofSeconds(1));

        assertThat(away.size()).isZero();
        assertThat(stage.play(back(TransferOutcome.BUSY)).log()).containsExactly(NOBODY, "[over]");
    }

    @Test
    void theSecondTransferOfACallIsKeptForItsOwnTime() {
        Stage stage = stage("""
                steps:
                  - transfer: "+15550000009"
                  - transfer: "+15550000009"
                """);
        stage.play();
        minutes.pass(Duration.ofSeconds(40));
        stage.play(back(TransferOutcome.BUSY));
        minutes.pass(Duration.ofSeconds(89));
        assertThat(away.size()).isOne();
        minutes.pass(Duration.ofSeconds(1));

        assertThat(away.size()).isZero();
    }

    @Test
    void theOldestGoesWhenThereAreTooMany() {
        Stage stage = stage(DESK);
        for (String id : List.of("CA1", "CA2", "CA3")) {
            stage.play(new Call("Ann").id(id));
        }

        assertThat(away.size()).isEqualTo(2);
        assertThat(stage.play(new Call().id("CA1").cameBack(TransferOutcome.BUSY))
                        .log())
                .containsExactly(NOBODY, "[over]");
        assertThat(stage.play(new Call().id("CA3").cameBack(TransferOutcome.BUSY))
                        .log())
                .startsWith("Busy, Ann.");
    }

    @Test
    void nobodyComesBackFromAnAddress() {
        assertThat(stage("steps: [{transfer: \"https://example.com/percl\"}]")
                        .play()
                        .log())
                .containsExactly("[redirects to https://example.com/percl]", "[over]");
        assertThat(away.size()).isZero();
    }
}
