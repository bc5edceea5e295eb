package dev.parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTest {

    private static final Spread NONE = Spread.of(List.of());

    private static Result result(Work work, Server server, int left, double cpuMillis) {
        return result(work, server, left, cpuMillis, 16 * 50 * 20);
    }

    private static Result result(Work work, Server server, int left, double cpuMillis, long framesSent) {
        CallerReport report = new CallerReport(left, framesSent, 0, 0, 40, 2, 1, NONE, NONE, NONE);
        return new Result(work, server, 16, 20, cpuMillis, 0, Map.of(), NONE, 0, 0.5, report);
    }

    @Test
    void theLineTellsWhatWentWrong() {
        assertThat(result(Work.EMBEDDED, Server.GATEWAY, 3, 50).line())
                .endsWith("unanswered 2 of 40 failed 1 calls left 3");
    }

    @Test
    void callersThatSentTooLittleAreTold() {
        assertThat(result(Work.ECHO, Server.GATEWAY, 16, 50, 15_800).line()).endsWith(" sent 98 % of the frames");
        assertThat(result(Work.ECHO, Server.GATEWAY, 16, 50, 15_840).line()).doesNotContain("sent");
        assertThat(result(Work.GREET, Server.GATEWAY, 16, 50, 0).line()).doesNotContain("sent");
    }

    @Test
    void theMedianTellsOfTheRoundWithTheFewestCallsLeft() {
        assertThat(Result.medians(
                        List.of(
                                result(Work.ECHO, Server.BARE, 16, 9),
                                result(Work.ECHO, Server.BARE, 5, 1),
                                result(Work.ECHO, Server.BARE, 7, 2)),
                        16))
                .singleElement()
                .asString()
                .endsWith("median of 3 rounds calls left 5");
    }

    @Test
    void callsThatAreAllThereAreNotTold() {
        assertThat(result(Work.EMBEDDED, Server.GATEWAY, 16, 50).line()).doesNotContain("left");
    }

    @Test
    void callsThatComeAndGoAreNotMissed() {
        assertThat(result(Work.GREET, Server.GATEWAY, 0, 50).line()).doesNotContain("left");
    }

    @Test
    void aRatioIsToTheBareEchoWithAsManyCalls() {
        Result bare = result(Work.ECHO, Server.BARE, 16, 2);

        assertThat(result(Work.ECHO, Server.GATEWAY, 16, 3)
                        .against(List.of(bare))
                        .ratio())
                .isEqualTo(1.5);
        assertThat(result(Work.TALK, Server.GATEWAY, 16, 3)
                        .against(List.of(bare))
                        .ratio())
                .isZero();
    }

    @Test
    void theMedianOfAllRoundsIsTold() {
        assertThat(Result.medians(
                        List.of(
                                result(Work.ECHO, Server.BARE, 16, 9),
                                result(Work.ECHO, Server.BARE, 16, 1),
                                result(Work.ECHO, Server.BARE, 16, 2)),
                        16))
                .singleElement()
                .asString()
                .contains("bare", " 2.000 ")
                .endsWith("median of 3 rounds");
    }
}
