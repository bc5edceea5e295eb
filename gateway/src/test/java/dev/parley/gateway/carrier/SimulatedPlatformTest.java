package dev.parley.gateway.carrier;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyCallEndedMessage.ReasonCode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.parley.api.audio.AudioFormat;
import dev.parley.gateway.carrier.CallEnd.How;
import dev.parley.gateway.carrier.PlatformOutcome.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedPlatformTest {

    private static final CallRequest REQUEST =
            CallRequest.to("+15550000001").withCallId("CA1").withFrom("+15551234567");

    @RegisterExtension
    static final WireMockExtension APPLICATION = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final SimulatedCarrier carrier = new SimulatedCarrier(CarrierSettings.DEFAULTS);
    private BiConsumer<Bot, PlatformMessage> reaction = (bot, message) -> {};
    private BotServer server;

    @BeforeEach
    void listen() throws IOException {
        server = new BotServer(() -> {
            Bot bot = new Bot();
            bot.reaction = reaction;
            return bot;
        });
        APPLICATION.stubFor(post("/status").willReturn(aResponse().withStatus(204)));
    }

    @AfterEach
    void close() {
        carrier.close();
        server.close();
    }

    private static URI url(String path) {
        return URI.create(APPLICATION.baseUrl() + path);
    }

    private static PlatformSettings settings() {
        return PlatformSettings.of(url("/voice")).withStatusUrl(url("/status")).withAccountId("AC1");
    }

    private static void answer(String path, String percl) {
        APPLICATION.stubFor(post(path).willReturn(okJson(percl)));
    }

    private String audioStream() {
        return """
                [{"AudioStream": {"location": {"uri": "http://127.0.0.1:%d"}, "contentType": "audio/mulaw;rate=8000",
                  "actionUrl": "%s", "metadata": ["route=faq"]}}]""".formatted(server.port(), url("/action"));
    }

    private PlatformOutcome call() throws Exception {
        return call(settings(), REQUEST);
    }

    private PlatformOutcome call(PlatformSettings settings, CallRequest request) throws Exception {
        try (SimulatedPlatform platform = new SimulatedPlatform(carrier, settings)) {
            return platform.call(request, CallerEar.DEAF).outcome().get(30, SECONDS);
        }
    }

    private void botTerminates() {
        reaction = (bot, message) -> {
            if (message.hasNotifyCallStarted()) {
                bot.terminate();
            }
        };
    }

    private void botLeaves() {
        reaction = (bot, message) -> {
            if (message.hasNotifyCallStarted()) {
                bot.leave();
            }
        };
    }

    private static void verifyStatus(String reason) {
        APPLICATION.verify(postRequestedFor(urlEqualTo("/status"))
                .withRequestBody(matchingJsonPath("$.requestType", equalTo("callStatus")))
                .withRequestBody(matchingJsonPath("$.callId", equalTo("CA1")))
                .withRequestBody(matchingJsonPath("$.callDuration"))
                .withRequestBody(matchingJsonPath("$.callEndedReason", equalTo(reason))));
    }

    @Test
    void theApplicationIsAskedAndTheCallGoesWhereItSays() throws Exception {
        answer("/voice", audioStream());
        botTerminates();
        PlatformOutcome outcome = call();
        assertThat(outcome.kind()).isEqualTo(Kind.ENDED);
        assertThat(outcome.stream().map(CallEnd::how)).contains(How.TERMINATED);
        APPLICATION.verify(postRequestedFor(urlEqualTo("/voice"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withHeader("FreeClimb-Signature", absent())
                .withRequestBody(equalToJson("""
                        {"requestType": "inboundCall", "callId": "CA1", "accountId": "AC1", "from": "+15551234567",
                         "to": "+15550000001", "callStatus": "ringing", "direction": "inbound", "conferenceId": null,
                         "queueId": null, "parentCallId": null}""")));
        PlatformMessage.NotifyCallStartedMessage started =
                server.next().messages.getFirst().getNotifyCallStarted();
        assertThat(started.getMetadataList()).containsExactly("route=faq");
        assertThat(started.getCallId()).isEqualTo("CA1");
        verifyStatus("grpcHangup");
        APPLICATION.verify(0, postRequestedFor(urlEqualTo("/action")));
    }

    @Test
    void theOtherDocumentedShapeOfTheCommandIsUnderstood() throws Exception {
        answer("/voice", """
                [{"AudioStream": {"location": "127.0.0.1:%d", "contentType": "audio/l16;rate=16000",
                  "actionUrl": "%s", "metaData": [], "privacyMode": false}}]""".formatted(server.port(), url("/action")));
        botTerminates();
        assertThat(call().kind()).isEqualTo(Kind.ENDED);
        assertThat(server.next().messages.getFirst().getNotifyCallStarted().getContentType())
                .isEqualTo(AudioFormat.L16_16K.contentType());
    }

    @Test
    void anOutboundCallIsAnnouncedAsConnected() throws Exception {
        answer("/voice", audioStream());
        botTerminates();
        call(settings(), REQUEST.withInbound(false));
        APPLICATION.verify(postRequestedFor(urlEqualTo("/voice"))
                .withRequestBody(matchingJsonPath("$.requestType", equalTo("outDialApiConnect")))
                .withRequestBody(matchingJsonPath("$.callStatus", equalTo("inProgress")))
                .withRequestBody(matchingJsonPath("$.direction", equalTo("outboundAPI"))));
        assertThat(server.next().messages.getFirst().getNotifyCallStarted().getIsInbound())
                .isFalse();
    }

    @Test
    void webhooksAreSigned() throws Exception {
        answer("/voice", "[]");
        call(settings().withSigningSecret("sigsec_1"), REQUEST);
        for (LoggedRequest request : APPLICATION.findAll(postRequestedFor(urlEqualTo("/voice")))) {
            String header = request.getHeader("FreeClimb-Signature");
            long time = Long.parseLong(header.substring(2, header.indexOf(',')));
            assertThat(header)
                    .isEqualTo(WebhookSignature.of("sigsec_1", Instant.ofEpochSecond(time), request.getBodyAsString()));
        }
        APPLICATION.verify(postRequestedFor(urlEqualTo("/status"))
                .withHeader("FreeClimb-Signature", matching("t=\\d+,v1=[0-9a-f]{64}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"Reject\": {\"reason\": \"busy\"}}]|appReject|the answer was Reject",
                "[{\"Hangup\": {}}]|appHangup|the answer was Hangup",
                "[{\"Say\": {\"text\": \"We are closed.\"}}, {\"Hangup\": {}}]|appHangup|the answer was Say, Hangup",
                "[]|appNoPercl|the answer has no commands"
            })
    void anApplicationMayRefuseACall(String percl, String reason, String detail) throws Exception {
        answer("/voice", percl);
        PlatformOutcome outcome = call();
        assertThat(outcome.kind()).isEqualTo(Kind.REFUSED);
        assertThat(outcome.endedReason()).isEqualTo(reason);
        assertThat(outcome.detail()).isEqualTo(detail);
        assertThat(outcome.stream()).isEmpty();
        verifyStatus(reason);
    }

    @Test
    void thereIsNoStreamOfARefusedCall() throws Exception {
        answer("/voice", "[{\"Reject\": {}}]");
        try (SimulatedPlatform platform = new SimulatedPlatform(carrier, settings())) {
            PlatformCall call = platform.call(REQUEST, CallerEar.DEAF);
            assertThat(call.outcome().get(30, SECONDS).commands())
                    .extracting(PerclCommand::name)
                    .containsExactly("Reject");
            assertThat(call.stream()).isCompletedExceptionally();
            assertThat(call.request()).isEqualTo(REQUEST);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oops",
                "{\"AudioStream\": {}}",
                "[1]",
                "[{\"Say\": 1}]",
                "[{\"Say\": {}, \"Hangup\": {}}]",
                "[{\"AudioStream\": {\"contentType\": \"audio/mulaw;rate=8000\", \"actionUrl\": \"http://a\", \"metadata\": []}}]",
                "[{\"AudioStream\": {\"location\": \"a:1\", \"contentType\": \"audio/opus\", \"actionUrl\": \"http://a\", \"metadata\": []}}]",
                "[{\"AudioStream\": {\"location\": \"a:1\", \"contentType\": \"audio/mulaw;rate=8000\", \"metadata\": []}}]",
                "[{\"AudioStream\": {\"location\": \"a:1\", \"contentType\": \"audio/mulaw;rate=8000\", \"actionUrl\": \"http://a\"}}]",
                "[{\"AudioStream\": {\"location\": {\"uri\": \"sip:a\"}, \"contentType\": \"audio/mulaw;rate=8000\", \"actionUrl\": \"http://a\", \"metadata\": []}}]"
            })
    void anAnswerThatIsNotPerclFailsTheCall(String answer) throws Exception {
        answer("/voice", answer);
        PlatformOutcome outcome = call();
        assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
        assertThat(outcome.detail()).isNotEmpty();
        verifyStatus("appInvalidPercl");
    }

    @Test
    void anApplicationThatFailsFailsTheCall() throws Exception {
        APPLICATION.stubFor(post("/voice").willReturn(aResponse().withStatus(500)));
        PlatformOutcome outcome = call();
        assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
        assertThat(outcome.detail()).contains("inboundCall webhook", "/voice", "status 500");
        verifyStatus("webhookFailed");
    }

    @Test
    void anApplicationThatIsNotThereFailsTheCall() throws Exception {
        PlatformOutcome outcome = call(PlatformSettings.of(URI.create("http://127.0.0.1:1/voice")), REQUEST);
        assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
        assertThat(outcome.endedReason()).isEqualTo("webhookFailed");
    }

    @Test
    void aCarrierThatIsClosedFailsTheCall() throws Exception {
        answer("/voice", audioStream());
        carrier.close();
        assertThat(call().detail()).isEqualTo("the carrier is closed");
        verifyStatus("internalError");
    }

    @Test
    void aStatusUrlThatFailsIsMentioned() throws Exception {
        answer("/voice", "[]");
        APPLICATION.stubFor(post("/status").willReturn(aResponse().withStatus(404)));
        assertThat(call().detail()).contains("callStatus webhook", "status 404");
    }

    @Test
    void aBotThatLeavesHandsTheCallOver() throws Exception {
        answer("/voice", audioStream());
        answer("/action", "[{\"OutDial\": {\"destination\": \"+15557654321\", \"callingNumber\": \"+15550000001\"}}]");
        botLeaves();
        PlatformOutcome outcome = call();
        assertThat(outcome.kind()).isEqualTo(Kind.HANDED_OVER);
        assertThat(outcome.stream().map(CallEnd::how)).contains(How.LEFT);
        assertThat(outcome.commands().getFirst().name()).isEqualTo("OutDial");
        assertThat(outcome.commands().getFirst().text("destination")).contains("+15557654321");
        APPLICATION.verify(postRequestedFor(urlEqualTo("/action")).withRequestBody(equalToJson("""
                        {"requestType": "audioStream", "callId": "CA1", "accountId": "AC1", "from": "+15551234567",
                         "to": "+15550000001", "callStatus": "inProgress", "direction": "inbound",
                         "conferenceId": null, "queueId": null}""")));
        verifyStatus("farEndHangup");
    }

    @Test
    void aRedirectOnThisMachineIsFollowedOnce() throws Exception {
        answer("/voice", audioStream());
        answer("/action", "[{\"Redirect\": {\"actionUrl\": \"" + url("/next") + "\"}}]");
        answer("/next", "[{\"Redirect\": {\"actionUrl\": \"" + url("/further") + "\"}}]");
        botLeaves();
        PlatformOutcome outcome = call();
        assertThat(outcome.kind()).isEqualTo(Kind.HANDED_OVER);
        assertThat(outcome.commands()).extracting(PerclCommand::name).containsExactly("Redirect", "Redirect");
        APPLICATION.verify(postRequestedFor(urlEqualTo("/next"))
                .withRequestBody(matchingJsonPath("$.requestType", equalTo("redirect"))));
        APPLICATION.verify(0, postRequestedFor(urlEqualTo("/further")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1/next", "http://no-such-host.invalid/next", "/relative"})
    void aRedirectElsewhereIsOnlyReported(String actionUrl) throws Exception {
        answer("/voice", audioStream());
        answer("/action", "[{\"Redirect\": {\"actionUrl\": \"" + actionUrl + "\"}}]");
        botLeaves();
        assertThat(call().commands())
                .singleElement()
                .satisfies(redirect -> assertThat(redirect.text("actionUrl")).contains(actionUrl));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]|appNoPercl", "[{\"Say\": {}}, {\"Hangup\": {}}]|appHangup", "[{\"Reject\": {}}]|appReject"})
    void theActionUrlMayEndTheCall(String percl, String reason) throws Exception {
        answer("/voice", audioStream());
        answer("/action", percl);
        botLeaves();
        PlatformOutcome outcome = call();
        assertThat(outcome.kind()).isEqualTo(Kind.ENDED);
        verifyStatus(reason);
    }

    @Test
    void theActionUrlMaySayNothing() throws Exception {
        answer("/voice", audioStream());
        APPLICATION.stubFor(post("/action").willReturn(aResponse().withStatus(200)));
        botLeaves();
        assertThat(call().endedReason()).isEqualTo("appNoPercl");
    }

    @ParameterizedTest
    @CsvSource({
        "CALLER_DISCONNECT, farEndHangup",
        "APPLICATION_DISCONNECT, appHangup",
        "PLATFORM_DISCONNECT, internalError",
        "PLATFORM_ERROR, internalError"
    })
    void theStatusUrlIsToldWhoHungUp(ReasonCode code, String reason) throws Exception {
        answer("/voice", audioStream());
        try (SimulatedPlatform platform = new SimulatedPlatform(carrier, settings())) {
            PlatformCall call = platform.call(REQUEST, CallerEar.DEAF);
            SimulatedCall stream = call.stream().get(30, SECONDS);
            stream.started().get(30, SECONDS);
            stream.hangUp(code, "");
            assertThat(call.outcome().get(30, SECONDS).kind()).isEqualTo(Kind.ENDED);
        }
        verifyStatus(reason);
    }

    @Test
    void theActionUrlIsToldOfAHangUpWhenThatIsSet() throws Exception {
        answer("/voice", audioStream());
        answer("/action", "ignored");
        botTerminates();
        assertThat(call(settings().withAsksAfterHangUp(true), REQUEST).kind()).isEqualTo(Kind.ENDED);
        APPLICATION.verify(postRequestedFor(urlEqualTo("/action"))
                .withRequestBody(matchingJsonPath("$.callStatus", equalTo("completed"))));
    }
}
