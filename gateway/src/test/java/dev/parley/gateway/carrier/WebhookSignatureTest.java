package dev.parley.gateway.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final String BODY = "{\"accountId\":\"AC0123456789abcdefABCDEF0123456789abcdef00\","
            + "\"callId\":\"CA0123456789abcdefABCDEF0123456789abcdef00\",\"callStatus\":\"ringing\","
            + "\"conferenceId\":null,\"direction\":\"inbound\",\"from\":\"+13121000109\",\"parentCallId\":null,"
            + "\"queueId\":null,\"requestType\":\"inboundCall\",\"to\":\"+13121000096\"}";

    @Test
    void itIsTheOneThatFreeClimbPublishes() {
        assertThat(WebhookSignature.of(
                        "sigsec_ead6d3b6904196c60835d039e91b3341c77a7793", Instant.ofEpochSecond(1679944186), BODY))
                .startsWith("t=1679944186,v1=")
                .satisfies(header -> assertThat(header.substring("t=1679944186,v1=".length()))
                        .isIn(
                                "2f33654710a27e57828fa8556c2ed47c7a324aca88f155e296579e2ae851ce7b",
                                "1ba18712726898fbbe48cd862dd096a709f7ad761a5bab14bda9ac24d963a6a8"));
    }

    @Test
    void theSecretIsNeverShown() {
        assertThat(PlatformSettings.of(URI.create("http://localhost/voice"))
                        .withSigningSecret("sigsec_1")
                        .toString())
                .contains("signed=true")
                .doesNotContain("sigsec_1");
    }
}
