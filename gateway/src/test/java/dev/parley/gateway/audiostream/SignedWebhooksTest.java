package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.ManualClock;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignedWebhooksTest {

    private static final String SECRET = "sigsec_of_this_test";
    private static final String BODY = FreeClimb.about("inboundCall", "CA1", FreeClimb.ROUTED);

    private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final FreeClimb freeClimb = new FreeClimb(
            FreeClimb.SETTINGS, Optional.of(new WebhookSignature(SECRET, WebhookSignature.DEFAULT_TOLERANCE, clock)));

    @AfterEach
    void stop() {
        freeClimb.close();
    }

    @Test
    void aSignedRequestIsTakenOnce() throws Exception {
        assertThat(sent(BODY, signed(BODY, SECRET)).body()).contains("AudioStream");

        HttpResponse<String> again = sent(BODY, signed(BODY, SECRET));
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(freeClimb.expectedCalls).containsExactly("CA1");
    }

    @Test
    void aRequestThatIsNotSignedByFreeClimbIsRefused() throws Exception {
        assertThat(freeClimb.post("voice", BODY).statusCode()).isEqualTo(401);
        assertThat(freeClimb.outcome()).isEqualTo("voice wrong-signature");
        assertThat(sent(BODY, "rubbish").statusCode()).isEqualTo(401);
        assertThat(sent(BODY + " ", signed(BODY, SECRET)).statusCode()).isEqualTo(401);

        HttpResponse<String> other = sent(BODY, signed(BODY, "another secret"));
        assertThat(other.statusCode()).isEqualTo(401);
        assertThat(other.body())
                .isEqualTo("{\"error\":\"wrong-signature\",\"message\":\"the signature does not match the body\"}");
        assertThat(freeClimb.expectedCalls).isEmpty();
    }

    @Test
    void theSignatureIsCheckedBeforeTheBodyIsRead() throws Exception {
        assertThat(freeClimb.post("status", "not JSON").statusCode()).isEqualTo(401);
        assertThat(sent("not JSON", signed("not JSON", SECRET)).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> sent(String body, String signature) {
        return freeClimb.http.send(freeClimb
                .http
                .request("/freeclimb/voice")
                .header("Content-Type", "application/json")
                .header("freeclimb-signature", signature)
                .POST(Bodies.text(body)));
    }

    private String signed(String body, String secret) throws Exception {
        long seconds = clock.instant().getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] digest = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(digest);
    }
}
