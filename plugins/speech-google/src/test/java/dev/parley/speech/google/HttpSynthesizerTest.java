package dev.parley.speech.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechException.Kind;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.speech.google.GoogleSynthesizerSettings.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HttpSynthesizerTest {

    private static final SynthesisRequest HELLO =
            new SynthesisRequest("hello", false, "en-US", Engines.CHIRP, AudioFormat.MULAW_8K);

    private RestService google;
    private SpeechSynthesizer engine;

    @BeforeEach
    void start() throws IOException {
        google = new RestService();
        engine = engine(Duration.ofSeconds(30));
    }

    @AfterEach
    void stop() {
        engine.close();
        google.close();
    }

    @Test
    void aTextIsSpokenInOneRequestEvenByAVoiceThatStreams() throws Exception {
        Mouth mouth = new Mouth();
        engine.synthesize(HELLO, mouth);
        assertThat(mouth.audio()).isNotEmpty();
        google.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo("/v1/text:synthesize"))
                                .withRequestBody(matchingJsonPath("$.voice.name", equalTo(Engines.CHIRP)))
                                .withRequestBody(matchingJsonPath("$.audioConfig.sampleRateHertz", equalTo("8000"))));
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_REQUEST",
        "401, UNAUTHENTICATED",
        "403, UNAUTHENTICATED",
        "404, INVALID_REQUEST",
        "429, EXHAUSTED",
        "500, INTERNAL",
        "503, UNAVAILABLE",
        "504, UNAVAILABLE"
    })
    void refusalsAreToldApartAndNotTriedAgain(int status, Kind kind) throws Exception {
        google.answer(any(anyUrl()).willReturn(aResponse().withStatus(status).withBody("""
                        {"error": {"code": %d, "message": "no", "status": "REFUSED"}}""".formatted(status))));
        assertThat(failure(engine).kind()).isEqualTo(kind);
        google.server().verify(1, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenConnectionIsAFailure(Fault fault) throws Exception {
        google.answer(any(anyUrl()).willReturn(aResponse().withFault(fault)));
        assertThat(failure(engine).kind()).isIn(Kind.UNAVAILABLE, Kind.INTERNAL);
    }

    @Test
    void anAnswerThatMakesNoSenseIsAFailure() throws Exception {
        google.answer(any(anyUrl()).willReturn(okJson("{\"audioContent\": 7,,}")));
        assertThat(failure(engine).kind()).isEqualTo(Kind.INTERNAL);
        google.answer(any(anyUrl()).willReturn(okJson("<html>")));
        assertThat(failure(engine).kind()).isEqualTo(Kind.INTERNAL);
    }

    @Test
    void anAnswerThatDoesNotComeIsWaitedForOnlySoLong() throws Exception {
        google.answer(any(anyUrl()).willReturn(okJson("{}").withFixedDelay(60_000)));
        try (SpeechSynthesizer impatient = engine(Duration.ofMillis(200))) {
            assertThat(failure(impatient).kind()).isEqualTo(Kind.UNAVAILABLE);
        }
    }

    @Test
    void aServiceThatIsNotThereIsUnavailable() throws Exception {
        google.close();
        assertThat(failure(engine).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void aCancelledTextIsSilent() throws Exception {
        google.answer(any(anyUrl()).willReturn(okJson("{}").withFixedDelay(60_000)));
        Mouth mouth = new Mouth();
        Synthesis synthesis = engine.synthesize(HELLO, mouth);
        synthesis.cancel();
        engine.close();
        assertThat(mouth.ended()).isFalse();
    }

    private SpeechSynthesizer engine(Duration timeout) throws IOException {
        return Engines.synthesizer(google.endpoint(), Map.of("transport", Transport.HTTP_JSON, "timeout", timeout));
    }

    private static SpeechException failure(SpeechSynthesizer engine) throws InterruptedException {
        Mouth mouth = new Mouth();
        engine.synthesize(HELLO, mouth);
        return mouth.awaitFailure();
    }
}
