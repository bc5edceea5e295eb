package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.dialog.HandOver;
import dev.parley.gateway.call.CarrierStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {

    private static final String UNKNOWN = "+19990000000";

    private FreeClimb freeClimb = new FreeClimb();

    @AfterEach
    void stop() {
        freeClimb.close();
    }

    @Test
    void aCallToARoutedNumberIsStreamedToUs() {
        HttpResponse<String> answer = freeClimb.post("voice", FreeClimb.about("inboundCall", "CA1", FreeClimb.ROUTED));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .isEqualTo("[{\"AudioStream\":{\"location\":{\"uri\":\"https://media.example.com\"},"
                        + "\"contentType\":\"audio/mulaw;rate=8000\","
                        + "\"actionUrl\":\"https://bot.example.com/base/freeclimb/action\",\"metadata\":[]}}]");
        assertThat(freeClimb.outcome()).isEqualTo("voice streamed");
        assertThat(freeClimb.expectedCalls).containsExactly("CA1");
    }

    @Test
    void aCallToAnotherNumberIsRefused() {
        HttpResponse<String> answer = freeClimb.post("voice", FreeClimb.about("inboundCall", "CA1", UNKNOWN));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[{\"Reject\":{\"reason\":\"unknown number\"}}]");
        assertThat(freeClimb.outcome()).isEqualTo("voice unknown-number");
        assertThat(freeClimb.expectedCalls).isEmpty();
    }

    @Test
    void theRefusalIsWhatWasConfigured() {
        restart(FreeClimb.SETTINGS.withRefusal(new Refusal.Say("Not in service", "en-US")));
        assertThat(freeClimb
                        .post("voice", FreeClimb.about("inboundCall", "CA1", UNKNOWN))
                        .body())
                .isEqualTo("[{\"Say\":{\"text\":\"Not in service\",\"language\":\"en-US\"}},{\"Hangup\":{}}]");

        restart(FreeClimb.SETTINGS.withRefusal(new Refusal.Hangup("nobody")));
        assertThat(freeClimb
                        .post("voice", FreeClimb.about("inboundCall", "CA1", UNKNOWN))
                        .body())
                .isEqualTo("[{\"Hangup\":{\"reason\":\"nobody\"}}]");
    }

    @Test
    void aCallBeyondOurCapacityHearsBusy() {
        freeClimb.room = false;

        assertThat(freeClimb
                        .post("voice", FreeClimb.about("inboundCall", "CA1", FreeClimb.ROUTED))
                        .body())
                .isEqualTo("[{\"Reject\":{\"reason\":\"busy\"}}]");
        assertThat(freeClimb.outcome()).isEqualTo("voice busy");
    }

    @Test
    void aCallThatWePlacedIsStreamedOnceItIsAnswered() {
        String connected =
                FreeClimb.about("outDialApiConnect", "CA1", "+15557654321").replace("+15551234567", FreeClimb.ROUTED);

        assertThat(freeClimb.post("voice", connected).body()).contains("AudioStream");
        assertThat(freeClimb
                        .post("voice", connected.replace("inProgress", "noAnswer"))
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void anAnonymousCallerAndUnknownFieldsAndValuesAreNoMistake() {
        assertThat(freeClimb.post("voice", """
                                {"requestType":"somethingNew","callId":"CA1","from":null,"to":"%s",
                                 "direction":"sideways","extra":{"deep":[1,2]}}""".formatted(FreeClimb.ROUTED)).body())
                .contains("AudioStream");
    }

    @Test
    void aRedirectLeftByTheDialogIsAnsweredOnce() {
        freeClimb.handOvers.put(
                "CA1", FreeClimb.ROUTED, new HandOver.Redirect(URI.create("https://other.example.com/next")));
        String ended = FreeClimb.about("audioStream", "CA1", FreeClimb.ROUTED);

        assertThat(freeClimb.post("action", ended).body())
                .isEqualTo("[{\"Redirect\":{\"actionUrl\":\"https://other.example.com/next\"}}]");
        assertThat(freeClimb.outcome()).isEqualTo("action handed-over");
        assertThat(freeClimb.post("action", ended).body()).isEqualTo("[{\"Hangup\":{}}]");
        assertThat(freeClimb.outcome()).isEqualTo("action hung-up");
    }

    @Test
    void anOutDialShowsTheDialledNumberUnlessToldOtherwise() {
        String ended = FreeClimb.about("audioStream", "CA1", FreeClimb.ROUTED);

        freeClimb.handOvers.put("CA1", FreeClimb.ROUTED, new HandOver.OutDial("+15550000003", ""));
        assertThat(freeClimb.post("action", ended).body())
                .isEqualTo("[{\"OutDial\":{\"destination\":\"+15550000003\",\"callingNumber\":\"+15550000001\","
                        + "\"actionUrl\":\"https://bot.example.com/base/freeclimb/dial\","
                        + "\"callConnectUrl\":\"https://bot.example.com/base/freeclimb/dial\",\"timeout\":30}}]");

        freeClimb.handOvers.put("CA1", FreeClimb.ROUTED, new HandOver.OutDial("+15550000003", "+15550000009"));
        assertThat(freeClimb.post("action", ended).body()).contains("\"callingNumber\":\"+15550000009\"");
    }

    @Test
    void anOutDialRingsAsLongAsTheDialogWantsIt() {
        String ended = FreeClimb.about("audioStream", "CA1", FreeClimb.ROUTED);
        freeClimb.handOvers.put(
                "CA1", FreeClimb.ROUTED, new HandOver.OutDial("+15550000003", "").withRingFor(Duration.ofSeconds(12)));

        assertThat(freeClimb.post("action", ended).body()).contains("\"timeout\":12}");
    }

    @Test
    void howACallEndedIsHandedOn() {
        HttpResponse<String> answer = freeClimb.post("status", """
                {"requestType":"callStatus","callId":"CA1","accountId":"AC1","from":"+15551234567","to":"+15550000001",
                 "callStatus":"completed","callEndedReason":"farEndHangup","direction":"inbound","callDuration":12,
                 "flag":true,"nested":{},"conferenceId":null}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
        assertThat(freeClimb.statuses)
                .containsExactly(new CarrierStatus(
                        "CA1",
                        freeClimb.clock.instant(),
                        "completed",
                        "farEndHangup",
                        Map.of(
                                "accountId", "AC1",
                                "from", "+15551234567",
                                "to", "+15550000001",
                                "direction", "inbound",
                                "callDuration", 12,
                                "flag", true)));
        assertThat(freeClimb.outcome()).isEqualTo("status noted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"text\"",
                "{} {}",
                "{\"requestType\":\"inboundCall\"}",
                "{\"requestType\":\"inboundCall\",\"callId\":\"\",\"to\":\"+15550000001\"}",
                "{\"requestType\":\"inboundCall\",\"callId\":null,\"to\":\"+15550000001\"}",
                "{\"requestType\":\"inboundCall\",\"callId\":7,\"to\":\"+15550000001\"}",
                "{\"requestType\":\"inboundCall\",\"callId\":\"CA1\",\"to\":[\"+15550000001\"]}",
                "{\"requestType\":\"inboundCall\",\"callId\":\"CA1\",\"to\":\"+15550000001\",\"from\":5}",
                "{\"requestType\":\"inboundCall\",\"callId\":\"CA1\",\"callId\":\"CA2\",\"to\":\"+15550000001\"}",
                "{\"callId\":\"CA1\",\"to\":\"+15550000001\"}"
            })
    void whatIsNotARequestIsSaidToBeInvalid(String body) {
        HttpResponse<String> answer = freeClimb.post("voice", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"error\":\"invalid\",\"message\":\"");
        assertThat(freeClimb.outcome()).isEqualTo("voice invalid");
        assertThat(freeClimb.expectedCalls).isEmpty();
    }

    @Test
    void tooLongAStringOrTooDeepAStructureIsInvalidAndNotRepeatedToTheSender() {
        String voice = FreeClimb.about("inboundCall", "CA1", FreeClimb.ROUTED);
        List<String> bodies = List.of(
                voice.replace("CA1", "marker".repeat(50)),
                voice.replace("AC1", "marker".repeat(1000)),
                voice.replace("\"AC1\"", "[".repeat(30) + "\"marker\"" + "]".repeat(30)),
                voice.replace("\"AC1\"", "marker"));
        for (String body : bodies) {
            HttpResponse<String> answer = freeClimb.post("voice", body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("marker");
        }
    }

    @Test
    void aBodyThatIsTooLongIsRefusedWithAndWithoutItsLengthBeingTold() {
        String huge = "{\"callId\":\"" + "x".repeat(100_000) + "\"}";
        HttpResponse<String> told = freeClimb.post("voice", huge);
        HttpResponse<String> untold = freeClimb.http.send(freeClimb
                .http
                .request("/freeclimb/voice")
                .header("Content-Type", "application/json")
                .POST(Bodies.chunked(huge)));

        for (HttpResponse<String> answer : List.of(told, untold)) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("\"error\":\"too-large\"").contains("65536 bytes");
            assertThat(freeClimb.outcome()).isEqualTo("voice too-large");
        }
    }

    @Test
    void aBodyWithoutEndIsCutOff() throws IOException {
        restart(FreeClimb.SETTINGS.withMaxBody(1024));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), freeClimb.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST /freeclimb/voice HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 1000000\r\n\r\n" + "x".repeat(290_000))
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 413");
        }
        assertThat(freeClimb.outcome()).isEqualTo("voice too-large");
    }

    @Test
    void aBodyThatBreaksOffIsNotTaken() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), freeClimb.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST /freeclimb/voice HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 1000\r\n\r\n"
                                    + FreeClimb.about("inboundCall", "CA1", FreeClimb.ROUTED))
                            .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"error\":\"broken-off\"");
        }
        assertThat(freeClimb.outcome()).isEqualTo("voice broken-off");
        assertThat(freeClimb.expectedCalls).isEmpty();
    }

    @Test
    void aBodyInChunksIsReadLikeAnother() {
        assertThat(freeClimb
                        .http
                        .send(freeClimb
                                .http
                                .request("/freeclimb/voice")
                                .header("Content-Type", "Application/JSON; charset=utf-8")
                                .POST(Bodies.chunked(FreeClimb.about("inboundCall", "CA1", FreeClimb.ROUTED))))
                        .body())
                .contains("AudioStream");
    }

    @Test
    void onlyPostIsTaken() {
        HttpResponse<String> answer = freeClimb.http.get("/freeclimb/voice");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(answer.body()).contains("\"error\":\"wrong-method\"");
        assertThat(freeClimb.outcome()).isEqualTo("voice wrong-method");
    }

    @Test
    void onlyJsonIsTaken() {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "", "nonsense")) {
            var request = freeClimb.http.request("/freeclimb/status").POST(Bodies.text("callId=CA1"));
            HttpResponse<String> answer =
                    freeClimb.http.send(type.isEmpty() ? request : request.header("Content-Type", type));
            assertThat(answer.statusCode()).as(type).isEqualTo(415);
            assertThat(answer.body()).contains("\"error\":\"wrong-content-type\"");
        }
    }

    @Test
    void anUnknownPathIsNotThere() {
        HttpResponse<String> answer = freeClimb.post("unknown", "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"error\":\"not-found\"");
    }

    @Test
    void whenWeFailNothingOfOurInsidesIsShown() {
        HttpResponse<String> answer =
                freeClimb.post("status", FreeClimb.about("callStatus", "CA-breaks-us", FreeClimb.ROUTED));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"error\"").doesNotContain("insides", "Exception", "dev.parley");
        assertThat(freeClimb.outcome()).isEqualTo("status failed");
        assertThat(freeClimb
                        .post("voice", FreeClimb.about("inboundCall", "CA1", FreeClimb.ROUTED))
                        .statusCode())
                .isEqualTo(200);
    }

    private void restart(WebhookSettings settings) {
        freeClimb.close();
        freeClimb = new FreeClimb(settings, Optional.empty());
    }
}
