package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.dialog.HandOver;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
