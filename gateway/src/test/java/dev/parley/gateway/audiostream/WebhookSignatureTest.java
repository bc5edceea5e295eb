package dev.parley.gateway.audiostream;

import static dev.parley.gateway.audiostream.WebhookSignature.Verdict.MALFORMED;
import static dev.parley.gateway.audiostream.WebhookSignature.Verdict.MISSING;
import static dev.parley.gateway.audiostream.WebhookSignature.Verdict.REPLAYED;
import static dev.parley.gateway.audiostream.WebhookSignature.Verdict.STALE;
import static dev.parley.gateway.audiostream.WebhookSignature.Verdict.VALID;
import static dev.parley.gateway.audiostream.WebhookSignature.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.gateway.ManualClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {

    private static final long SIGNED_AT = 1679944186;
    private static final String SECRET = "sigsec_ead6d3b6904196c60835d039e91b3341c77a7793";
    private static final String FIRST = "v1=2f33654710a27e57828fa8556c2ed47c7a324aca88f155e296579e2ae851ce7b";
    private static final String SECOND = "v1=1ba18712726898fbbe48cd862dd096a709f7ad761a5bab14bda9ac24d963a6a8";
    private static final String PUBLISHED = "t=" + SIGNED_AT + "," + FIRST + "," + SECOND;
    private static final byte[] BODY = ("{\"accountId\":\"AC0123456789abcdefABCDEF0123456789abcdef00\","
                    + "\"callId\":\"CA0123456789abcdefABCDEF0123456789abcdef00\",\"callStatus\":\"ringing\","
                    + "\"conferenceId\":null,\"direction\":\"inbound\",\"from\":\"+13121000109\","
                    + "\"parentCallId\":null,\"queueId\":null,\"requestType\":\"inboundCall\",\"to\":\"+13121000096\"}")
            .getBytes(StandardCharsets.UTF_8);

    private final ManualClock clock = new ManualClock(Instant.ofEpochSecond(SIGNED_AT));

    @Test
    void thePublishedExampleIsValid() {
        assertThat(checkedBy(SECRET, PUBLISHED)).isEqualTo(VALID);
    }

    @Test
    void thePublishedExampleIsWrongUnderAnotherSecret() {
        String other = SECRET.substring(0, SECRET.length() - 1) + "4";
        assertThat(checkedBy(other, PUBLISHED)).isEqualTo(WRONG);
    }

    @Test
    void oneMatchingSignatureIsEnoughWhereverItStands() {
        String zeros = "v1=" + "0".repeat(64);
        assertThat(matching(FIRST) ^ matching(SECOND)).isTrue();
        String right = matching(FIRST) ? FIRST : SECOND;
        assertThat(checkedBy(SECRET, "t=" + SIGNED_AT + "," + right + "," + zeros))
                .isEqualTo(VALID);
        assertThat(checkedBy(SECRET, "t=" + SIGNED_AT + ", " + zeros + ", " + right))
                .isEqualTo(VALID);
        assertThat(checkedBy(SECRET, "t=" + SIGNED_AT + "," + zeros)).isEqualTo(WRONG);
    }

    @Test
    void aChangedBodyOrTimeIsWrong() {
        byte[] changed = BODY.clone();
        changed[20] ^= 1;
        assertThat(signature(SECRET).check(PUBLISHED, changed)).isEqualTo(WRONG);
        assertThat(checkedBy(SECRET, PUBLISHED.replace("t=" + SIGNED_AT, "t=" + (SIGNED_AT + 1))))
                .isEqualTo(WRONG);
    }

    @Test
    void theClocksMayDifferByTheToleranceBothWays() {
        clock.advance(Duration.ofSeconds(300));
        assertThat(checkedBy(SECRET, PUBLISHED)).isEqualTo(VALID);
        clock.advance(Duration.ofSeconds(1));
        assertThat(checkedBy(SECRET, PUBLISHED)).isEqualTo(STALE);
        clock.advance(Duration.ofSeconds(-601));
        assertThat(checkedBy(SECRET, PUBLISHED)).isEqualTo(VALID);
        clock.advance(Duration.ofSeconds(-1));
        assertThat(checkedBy(SECRET, PUBLISHED)).isEqualTo(STALE);
    }

    @Test
    void aRequestIsTakenOnce() {
        WebhookSignature signature = signature(SECRET);
        assertThat(signature.check(PUBLISHED, BODY)).isEqualTo(VALID);
        assertThat(signature.check(PUBLISHED, BODY)).isEqualTo(REPLAYED);
        clock.advance(Duration.ofSeconds(300));
        assertThat(signature.check("t=" + SIGNED_AT + "," + SECOND + "," + FIRST, BODY))
                .as("the same request with its header changed")
                .isEqualTo(REPLAYED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                ",",
                "=",
                "t=",
                "t=1679944186",
                "v1=00",
                "t=abc,v1=00",
                "t=-5,v1=" + "2f33654710a27e57828fa8556c2ed47c7a324aca88f155e296579e2ae851ce7b",
                "t=99999999999999999999,v1=" + "2f33654710a27e57828fa8556c2ed47c7a324aca88f155e296579e2ae851ce7b",
                "t=1679944186,v1=zz33654710a27e57828fa8556c2ed47c7a324aca88f155e296579e2ae851ce7b",
                "t=1679944186,v1=2f33",
                "t=1679944186,t=1679944186,v1=2f33654710a27e57828fa8556c2ed47c7a324aca88f155e296579e2ae851ce7b",
                "t=\u0661\u0662,v1=2f33654710a27e57828fa8556c2ed47c7a324aca88f155e296579e2ae851ce7b"
            })
    void aMalformedHeaderIsSaidToBeSo(String header) {
        assertThat(checkedBy(SECRET, header)).isEqualTo(MALFORMED);
    }

    @Test
    void aMissingHeaderAndAnEndlessOneAreRefused() {
        assertThat(checkedBy(SECRET, "")).isEqualTo(MISSING);
        assertThat(checkedBy(SECRET, PUBLISHED + (",v1=" + "0".repeat(64)).repeat(100_000)))
                .isEqualTo(MALFORMED);
    }

    @Test
    void partsThatAreNotKnownAreIgnored() {
        assertThat(checkedBy(SECRET, "v2=abc," + PUBLISHED + ",x,y=z")).isEqualTo(VALID);
    }

    @Test
    void aBlankSecretOrANegativeToleranceIsNotTaken() {
        assertThatThrownBy(() -> signature(" ")).hasMessage("the signing secret is blank");
        assertThatThrownBy(() -> new WebhookSignature(SECRET, Duration.ofSeconds(-1), clock))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean matching(String v1) {
        return checkedBy(SECRET, "t=" + SIGNED_AT + "," + v1) == VALID;
    }

    private WebhookSignature.Verdict checkedBy(String secret, String header) {
        return signature(secret).check(header, BODY);
    }

    private WebhookSignature signature(String secret) {
        return new WebhookSignature(secret, WebhookSignature.DEFAULT_TOLERANCE, clock);
    }
}
