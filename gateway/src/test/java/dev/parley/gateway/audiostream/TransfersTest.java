package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.HandOver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransfersTest {

    private static final String WAIT = "[{\"Pause\":{\"length\":1100}},"
            + "{\"Redirect\":{\"actionUrl\":\"https://bot.example.com/base/freeclimb/dial\"}}]";
    private static final String CONFERENCE =
            "[{\"CreateConference\":{\"actionUrl\":\"https://bot.example.com/base/freeclimb/dial\"}}]";
    private static final String JOIN = "[{\"AddToConference\":{\"conferenceId\":\"CF1\"}}]";
    private static final String HANG_UP = "[{\"Hangup\":{}}]";

    private final FreeClimb freeClimb = new FreeClimb();

    @BeforeEach
    void theDialogHandsTheCallerOver() {
        freeClimb.handOvers.put("caller", FreeClimb.ROUTED, new HandOver.OutDial("+15550000003", ""));
        assertThat(freeClimb
                        .post("action", FreeClimb.about("audioStream", "caller", FreeClimb.ROUTED))
                        .body())
                .contains("OutDial");
    }

    @AfterEach
    void stop() {
        freeClimb.close();
    }

    @Test
    void bothSidesMeetInAConference() {
        assertThat(caller("outDialStart", "null")).isEqualTo(WAIT);
        assertThat(caller("redirect", "null")).isEqualTo(WAIT);
        assertThat(calleeAnswers("inProgress")).isEqualTo(WAIT);
        assertThat(caller("redirect", "null")).isEqualTo(CONFERENCE);
        assertThat(calleeAsksAgain()).isEqualTo(WAIT);
        assertThat(caller("createConference", "\"CF1\"")).isEqualTo(JOIN);
        assertThat(calleeAsksAgain()).isEqualTo(JOIN);
    }

    @Test
    void theCallerIsHungUpWhenNobodyAnswers() {
        assertThat(caller("outDialStart", "null")).isEqualTo(WAIT);
        assertThat(calleeAnswers("noAnswer")).isEqualTo("[]");
        assertThat(caller("redirect", "null")).isEqualTo(HANG_UP);
    }

    private void theDialogWantsTheCallerBack() {
        freeClimb.handOvers.put(
                "caller", FreeClimb.ROUTED, new HandOver.OutDial("+15550000003", "").withComesBack(true));
        freeClimb.post("action", FreeClimb.about("audioStream", "caller", FreeClimb.ROUTED));
    }

    @ParameterizedTest
    @CsvSource({"busy, BUSY", "noAnswer, NO_ANSWER", "failed, FAILED", "canceled, FAILED"})
    void theCallerComesBackWhenTheDialogWantsThat(String status, TransferOutcome outcome) {
        theDialogWantsTheCallerBack();
        assertThat(caller("outDialStart", "null")).isEqualTo(WAIT);
        assertThat(calleeAnswers(status)).isEqualTo("[]");
        String answer = caller("redirect", "null");

        assertThat(answer).startsWith("[{\"AudioStream\":").contains("https://bot.example.com/base/freeclimb/action");
        String mark = answer.replaceFirst(".*(parley-returns:[0-9a-f]{32}).*", "$1");
        assertThat(freeClimb.expectedCalls).containsExactly("caller");
        assertThat(freeClimb.handOvers.cameBack("caller", List.of("m"))).isEmpty();
        assertThat(freeClimb.handOvers.cameBack("caller", List.of(mark + "0"))).isEmpty();
        assertThat(freeClimb.handOvers.cameBack("other", List.of(mark))).isEmpty();
        assertThat(freeClimb.handOvers.cameBack("caller", List.of("m", mark))).contains(outcome);
        assertThat(freeClimb.handOvers.cameBack("caller", List.of("m", mark))).isEmpty();
        assertThat(Returns.unmarked(List.of("m", mark))).containsExactly("m");
        assertThat(caller("redirect", "null")).isEqualTo(HANG_UP);
    }

    @Test
    void theCallerComesBackThoughFreeClimbTellsOfTheFailureTwice() {
        theDialogWantsTheCallerBack();
        assertThat(caller("outDialStart", "null")).isEqualTo(WAIT);
        assertThat(calleeAnswers("busy")).isEqualTo("[]");
        assertThat(calleeAnswers("failed")).isEqualTo("[]");
        String answer = caller("redirect", "null");

        assertThat(answer).startsWith("[{\"AudioStream\":");
        String mark = answer.replaceFirst(".*(parley-returns:[0-9a-f]{32}).*", "$1");
        assertThat(freeClimb.handOvers.cameBack("caller", List.of(mark))).contains(TransferOutcome.BUSY);
    }

    @Test
    void whoIsToldTwiceThatTheyAnsweredStaysInTheConference() {
        assertThat(calleeAnswers("inProgress")).isEqualTo(WAIT);
        assertThat(caller("createConference", "\"CF1\"")).isEqualTo(JOIN);

        assertThat(calleeAnswers("inProgress")).isEqualTo(JOIN);
    }

    @Test
    void aCallerWhoHasGoneDoesNotReturnAsAGhost() {
        theDialogWantsTheCallerBack();
        freeClimb.post(
                "status",
                FreeClimb.about("callStatus", "caller", FreeClimb.ROUTED).replace("inProgress", "completed"));
        assertThat(calleeAnswers("busy")).isEqualTo("[]");

        assertThat(caller("redirect", "null")).isEqualTo(HANG_UP);
    }

    @Test
    void aCallerWhoDoesNotComeInTimeIsForgotten() {
        String mark = freeClimb.handOvers.returning("caller", TransferOutcome.BUSY);
        freeClimb.clock.advance(Duration.ofSeconds(30));

        assertThat(freeClimb.handOvers.cameBack("caller", List.of(mark))).isEmpty();
    }

    @Test
    void aCallerOfWhomNobodySaysWhatBecameOfThemComesBackToo() {
        theDialogWantsTheCallerBack();
        assertThat(caller("outDialStart", "null")).isEqualTo(WAIT);
        freeClimb.clock.advance(Duration.ofSeconds(60));

        assertThat(caller("redirect", "null")).startsWith("[{\"AudioStream\":");
    }

    @Test
    void aCallerForWhomThereIsNoLineIsHungUp() {
        theDialogWantsTheCallerBack();
        assertThat(calleeAnswers("busy")).isEqualTo("[]");
        freeClimb.room = false;

        assertThat(caller("redirect", "null")).isEqualTo(HANG_UP);
    }

    @Test
    void nobodyComesBackWhereThatIsOff() {
        try (FreeClimb off = new FreeClimb(FreeClimb.SETTINGS.withTransfersComeBack(false), Optional.empty())) {
            off.handOvers.put("caller", FreeClimb.ROUTED, new HandOver.OutDial("+15550000003", "").withComesBack(true));
            off.post("action", FreeClimb.about("audioStream", "caller", FreeClimb.ROUTED));
            off.post(
                    "dial",
                    FreeClimb.about("outDialConnect", "callee", "+15550000003")
                            .replace("inProgress", "busy")
                            .replace("\"parentCallId\":null", "\"parentCallId\":\"caller\""));

            assertThat(off.post("dial", FreeClimb.about("redirect", "caller", FreeClimb.ROUTED))
                            .body())
                    .isEqualTo(HANG_UP);
        }
    }

    @Test
    void theOtherSideIsHungUpWhenTheCallerHasGone() {
        assertThat(calleeAnswers("inProgress")).isEqualTo(WAIT);
        freeClimb.post(
                "status",
                FreeClimb.about("callStatus", "caller", FreeClimb.ROUTED).replace("inProgress", "completed"));
        assertThat(calleeAsksAgain()).isEqualTo(HANG_UP);
    }

    @Test
    void nobodyWaitsForEver() {
        assertThat(caller("outDialStart", "null")).isEqualTo(WAIT);
        freeClimb.clock.advance(Duration.ofSeconds(60));
        assertThat(caller("redirect", "null")).isEqualTo(HANG_UP);
    }

    @Test
    void whoAnswersWhenTheTransferIsForgottenIsHungUp() {
        assertThat(caller("outDialStart", "null")).isEqualTo(WAIT);
        freeClimb.clock.advance(Duration.ofSeconds(150));
        assertThat(calleeAnswers("inProgress")).isEqualTo(HANG_UP);
    }

    @Test
    void aStrangerIsHungUp() {
        assertThat(freeClimb
                        .post("dial", FreeClimb.about("redirect", "stranger", FreeClimb.ROUTED))
                        .body())
                .isEqualTo(HANG_UP);
    }

    private String caller(String requestType, String conference) {
        return freeClimb
                .post(
                        "dial",
                        FreeClimb.about(requestType, "caller", FreeClimb.ROUTED)
                                .replace("\"conferenceId\":null", "\"conferenceId\":" + conference))
                .body();
    }

    private String calleeAnswers(String status) {
        return freeClimb
                .post(
                        "dial",
                        FreeClimb.about("outDialConnect", "callee", "+15550000003")
                                .replace("inProgress", status)
                                .replace("\"parentCallId\":null", "\"parentCallId\":\"caller\""))
                .body();
    }

    private String calleeAsksAgain() {
        return freeClimb
                .post("dial", FreeClimb.about("redirect", "callee", "+15550000003"))
                .body();
    }
}
