package dev.parley.speech.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.texttospeech.v1.AudioEncoding;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechException.Kind;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.SynthesizerCapabilities;
import dev.parley.speech.google.GoogleSynthesizerSettings.Streaming;
import dev.parley.speech.google.fake.Failure;
import dev.parley.speech.google.fake.FakeGoogle;
import dev.parley.speech.google.fake.FakeSettings;
import dev.parley.speech.google.fake.SpokenWords;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleSynthesizerTest {

    private FakeGoogle google;

    @BeforeEach
    void start() throws IOException {
        google = FakeGoogle.start();
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", Engines.CHIRP})
    void whatIsMadeIsWhatTheServiceMadeWithoutItsHeader(String voice) throws Exception {
        try (SpeechSynthesizer engine = engine(Map.of("voice", voice))) {
            for (AudioFormat format : engine.capabilities().formats()) {
                Mouth mouth = new Mouth();
                engine.synthesize(request("hello world", format), mouth);
                assertThat(mouth.audio())
                        .as(format.contentType())
                        .hasSameSizeAs(SpokenWords.audio("hello world", format));
            }
        }
        assertThat(google.counts().synthesisStreams()).isEqualTo(voice.isEmpty() ? 0 : 3);
        assertThat(google.counts().syntheses()).isEqualTo(voice.isEmpty() ? 3 : 0);
    }

    @Test
    void theCallsFormatIsAskedFor() throws Exception {
        try (SpeechSynthesizer engine = engine(Map.of("speakingRate", 1.25, "pitch", -2.0))) {
            for (AudioFormat format : engine.capabilities().formats()) {
                speak(engine, request("hello", format));
            }
        }
        assertThat(google.counts().synthesisRequests())
                .extracting(SynthesizeSpeechRequest::getAudioConfig)
                .extracting(config -> config.getAudioEncoding() + " " + config.getSampleRateHertz() + " "
                        + config.getSpeakingRate() + " " + config.getPitch())
                .containsExactly("MULAW 8000 1.25 -2.0", "LINEAR16 8000 1.25 -2.0", "LINEAR16 16000 1.25 -2.0");
    }

    @Test
    void aStreamIsAskedForTheCallsFormatToo() throws Exception {
        try (SpeechSynthesizer engine = engine(Map.of("voice", Engines.CHIRP, "speakingRate", 0.5))) {
            speak(engine, request("hello", AudioFormat.MULAW_8K));
            speak(engine, request("hello", AudioFormat.L16_16K));
        }
        assertThat(google.counts().synthesisConfigs())
                .extracting(config -> config.getStreamingAudioConfig().getAudioEncoding())
                .containsExactly(AudioEncoding.MULAW, AudioEncoding.PCM);
        assertThat(google.counts().synthesisConfigs().getLast().getVoice().getName())
                .isEqualTo(Engines.CHIRP);
        assertThat(google.counts()
                        .synthesisConfigs()
                        .getLast()
                        .getStreamingAudioConfig()
                        .getSpeakingRate())
                .isEqualTo(0.5);
    }

    @Test
    void streamingIsASetting() throws Exception {
        try (SpeechSynthesizer engine = engine(Map.of("voice", Engines.CHIRP, "streaming", Streaming.NEVER))) {
            speak(engine, request("hello", AudioFormat.MULAW_8K));
            assertThat(google.counts().synthesisStreams()).isZero();
        }
        try (SpeechSynthesizer engine = engine(Map.of("streaming", Streaming.ALWAYS))) {
            Mouth mouth = new Mouth();
            engine.synthesize(
                    new SynthesisRequest("hello", false, "en-US", "en-US-Standard-A", AudioFormat.MULAW_8K), mouth);
            assertThat(mouth.awaitFailure().kind()).isEqualTo(Kind.INVALID_REQUEST);
            assertThat(google.counts().synthesisStreams()).isEqualTo(1);
        }
    }

    @Test
    void ssmlIsSpokenInOnePieceOrRefused() throws Exception {
        try (SpeechSynthesizer engine = engine(Map.of("voice", Engines.CHIRP))) {
            String ssml = "<speak>hello <break time=\"1s\"/> world</speak>";
            speak(engine, new SynthesisRequest(ssml, true, "en-US", "", AudioFormat.MULAW_8K));
            assertThat(google.counts().synthesisRequests().getFirst().getInput().getSsml())
                    .isEqualTo(ssml);
            assertThat(google.counts().synthesisStreams()).isZero();
            String longer = "<speak>" + "hello ".repeat(1000) + "</speak>";
            refused(engine, new SynthesisRequest(longer, true, "en-US", "", AudioFormat.MULAW_8K));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", Engines.CHIRP})
    void aLongTextIsSpokenPieceAfterPiece(String voice) throws Exception {
        String text = "hello there. ".repeat(500);
        try (SpeechSynthesizer engine = engine(Map.of("voice", voice))) {
            byte[] one = speak(engine, request("hello there. ", AudioFormat.MULAW_8K))
                    .audio();
            Mouth mouth = speak(engine, request(text, AudioFormat.MULAW_8K));
            assertThat(mouth.audio().length).isBetween(499 * one.length, 501 * one.length);
            assertThat(google.counts().characters()).isBetween(500L * 12, 502L * 13);
        }
    }

    @Test
    void aTextWithNothingToSayIsCompleted() throws Exception {
        google.synthesisFailures().next(Failure.INVALID_ARGUMENT);
        try (SpeechSynthesizer engine = engine(Map.of())) {
            assertThat(speak(engine, request("...", AudioFormat.MULAW_8K)).audio())
                    .isEmpty();
            assertThat(speak(engine, request("\u0000\uD800", AudioFormat.MULAW_8K))
                            .audio())
                    .isEmpty();
            assertThat(google.counts().syntheses()).isEqualTo(1);
            speak(engine, request("\u0000hello\uD800", AudioFormat.MULAW_8K));
            assertThat(google.counts().synthesisRequests().getLast().getInput().getText())
                    .isEqualTo(" hello ");
            google.synthesisFailures().next(Failure.INVALID_ARGUMENT);
            Mouth mouth = new Mouth();
            engine.synthesize(request("hello", AudioFormat.MULAW_8K), mouth);
            assertThat(mouth.awaitFailure().kind()).isEqualTo(Kind.INVALID_REQUEST);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "QUOTA, EXHAUSTED",
        "AUTHENTICATION, UNAUTHENTICATED",
        "PERMISSION, UNAUTHENTICATED",
        "UNAVAILABLE, UNAVAILABLE",
        "DROP, UNAVAILABLE",
        "INTERNAL, INTERNAL",
        "INVALID_ARGUMENT, INVALID_REQUEST"
    })
    void failuresAreToldApartAndNotTriedAgain(Failure failure, Kind kind) throws Exception {
        for (String voice : List.of("", Engines.CHIRP)) {
            google.synthesisFailures().next(failure);
            try (SpeechSynthesizer engine = engine(Map.of("voice", voice))) {
                Mouth mouth = new Mouth();
                engine.synthesize(request("hello", AudioFormat.MULAW_8K), mouth);
                assertThat(mouth.awaitFailure().kind()).as(voice).isEqualTo(kind);
                speak(engine, request("hello", AudioFormat.MULAW_8K));
            }
        }
        assertThat(google.counts().syntheses()).isEqualTo(2);
        assertThat(google.counts().synthesisStreams()).isEqualTo(2);
    }

    @Test
    void aSilentServiceIsUnavailable() throws Exception {
        for (String voice : List.of("", Engines.CHIRP)) {
            google.synthesisFailures().next(Failure.SILENCE);
            try (SpeechSynthesizer engine = engine(Map.of("voice", voice, "timeout", Duration.ofMillis(200)))) {
                Mouth mouth = new Mouth();
                engine.synthesize(request("hello", AudioFormat.MULAW_8K), mouth);
                assertThat(mouth.awaitFailure().kind()).as(voice).isEqualTo(Kind.UNAVAILABLE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", Engines.CHIRP})
    void aCancelledTextIsCancelledAtTheService(String voice) throws Exception {
        try (FakeGoogle slow = FakeGoogle.start(FakeSettings.DEFAULT.withSynthesizer(new Endless()));
                SpeechSynthesizer engine = Engines.synthesizer(slow.endpoint(), Map.of("voice", voice))) {
            Mouth mouth = new Mouth();
            Synthesis synthesis = engine.synthesize(request("hello", AudioFormat.MULAW_8K), mouth);
            Engines.await("the request", () -> slow.counts().characters() > 0);
            synthesis.cancel();
            Engines.await("the cancellation", () -> slow.counts().synthesesCancelled() == 1);
            assertThat(mouth.ended()).isFalse();
        }
    }

    @Test
    void whatTheServiceCannotTakeIsRefused() throws Exception {
        try (SpeechSynthesizer engine = engine(Map.of())) {
            refused(engine, new SynthesisRequest("hello", false, "", "", AudioFormat.MULAW_8K));
            refused(engine, request("hello", new AudioFormat(Encoding.L16, 44_100)));
            refused(engine, request("x".repeat(100_001), AudioFormat.MULAW_8K));
            assertThat(google.counts().syntheses()).isZero();
        }
    }

    @Test
    void moreTextsThanGoOverTheConnectionsAreRefused() throws Exception {
        try (FakeGoogle slow = FakeGoogle.start(FakeSettings.DEFAULT.withSynthesizer(new Endless()));
                SpeechSynthesizer engine = Engines.synthesizer(slow.endpoint(), Map.of("channels", 1))) {
            List<Synthesis> waiting = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                waiting.add(engine.synthesize(request("hello", AudioFormat.MULAW_8K), new Mouth()));
            }
            assertThatThrownBy(() -> engine.synthesize(request("hello", AudioFormat.MULAW_8K), new Mouth()))
                    .isInstanceOfSatisfying(
                            SpeechException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(Kind.EXHAUSTED));
            Engines.await("the requests", () -> slow.counts().syntheses() == 100);
            waiting.forEach(Synthesis::cancel);
            Engines.await("the cancellations", () -> slow.counts().synthesesCancelled() == 100);
        }
    }

    private SpeechSynthesizer engine(Map<String, Object> changes) throws IOException {
        return Engines.synthesizer(google.endpoint(), changes);
    }

    private static SynthesisRequest request(String text, AudioFormat format) {
        return new SynthesisRequest(text, false, "en-US", "", format);
    }

    private static Mouth speak(SpeechSynthesizer engine, SynthesisRequest request) throws InterruptedException {
        Mouth mouth = new Mouth();
        engine.synthesize(request, mouth);
        mouth.audio();
        return mouth;
    }

    private static void refused(SpeechSynthesizer engine, SynthesisRequest request) {
        assertThatThrownBy(() -> engine.synthesize(request, new Mouth()))
                .isInstanceOfSatisfying(
                        SpeechException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Kind.INVALID_REQUEST));
    }

    /** Never gets to the end of a text. */
    private static final class Endless implements SpeechSynthesizer {

        @Override
        public SynthesizerCapabilities capabilities() {
            return new SynthesizerCapabilities(List.of(AudioFormat.MULAW_8K), List.of(), false, false);
        }

        @Override
        public Synthesis synthesize(SynthesisRequest request, SynthesisListener listener) {
            return () -> {};
        }
    }
}
