package dev.parley.speech.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechException.Kind;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.Transcript;
import dev.parley.speech.google.GoogleRecognizerSettings.Api;
import dev.parley.speech.google.fake.Failure;
import dev.parley.speech.google.fake.FakeGoogle;
import dev.parley.speech.google.fake.Moment;
import dev.parley.speech.google.fake.SpokenWords;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GoogleRecognizerTest {

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
    @EnumSource(Api.class)
    void expectedPhrasesAreHeardBetter(Api api) throws Exception {
        try (SpeechRecognizer engine = Engines.recognizer(google, api);
                Ear plain = new Ear(engine);
                Ear expecting = new Ear(engine, "number fourteen", "x".repeat(101))) {
            plain.say("forty|fourteen").end().await("ended", 1);
            expecting.say("forty|fourteen").end().await("ended", 1);
            assertThat(plain.settled()).containsExactly("forty", "ended");
            assertThat(expecting.settled()).containsExactly("fourteen", "ended");
        }
    }

    @Test
    void v1AsksForWhatTheSettingsSay() throws Exception {
        try (SpeechRecognizer engine = Engines.recognizer(
                        google.endpoint(),
                        Api.V1,
                        Map.of("alternatives", 3, "enhanced", true, "voiceActivityEvents", true, "phraseBoost", 7.5));
                Ear caller = new Ear(engine, "yes")) {
            caller.say("yes").end().await("ended", 1);
            var streaming = google.counts().v1Configs().getFirst();
            assertThat(streaming.getInterimResults()).isTrue();
            assertThat(streaming.getSingleUtterance()).isFalse();
            assertThat(streaming.getEnableVoiceActivityEvents()).isTrue();
            var config = streaming.getConfig();
            assertThat(config.getSampleRateHertz()).isEqualTo(8000);
            assertThat(config.getEncoding().name()).isEqualTo("MULAW");
            assertThat(config.getModel()).isEqualTo("telephony");
            assertThat(config.getMaxAlternatives()).isEqualTo(3);
            assertThat(config.getUseEnhanced()).isTrue();
            assertThat(config.getEnableWordTimeOffsets()).isTrue();
            assertThat(config.getSpeechContexts(0).getPhrasesList()).containsExactly("yes");
            assertThat(config.getSpeechContexts(0).getBoost()).isEqualTo(7.5f);
        }
    }

    @Test
    void v2AsksForWhatTheSettingsSay() throws Exception {
        try (SpeechRecognizer engine = Engines.recognizer(
                        google.endpoint(),
                        Api.V2,
                        Map.of("region", "eu", "wordTimes", false, "profanityFilter", true));
                Ear caller = new Ear(engine, "yes")) {
            assertThat(engine.capabilities().wordTimes()).isFalse();
            caller.say("yes").end().await("ended", 1);
            var request = google.counts().v2Configs().getFirst();
            assertThat(request.getRecognizer()).isEqualTo("projects/p/locations/eu/recognizers/_");
            var config = request.getStreamingConfig().getConfig();
            assertThat(config.getExplicitDecodingConfig().getSampleRateHertz()).isEqualTo(8000);
            assertThat(config.getExplicitDecodingConfig().getAudioChannelCount())
                    .isEqualTo(1);
            assertThat(config.getModel()).isEqualTo("telephony");
            assertThat(config.getLanguageCodesList()).containsExactly("en-US");
            assertThat(config.getFeatures().getEnableWordTimeOffsets()).isFalse();
            assertThat(config.getFeatures().getProfanityFilter()).isTrue();
            var phrases = config.getAdaptation().getPhraseSets(0).getInlinePhraseSet();
            assertThat(phrases.getBoost()).isEqualTo(10);
            assertThat(phrases.getPhrases(0).getValue()).isEqualTo("yes");
        }
    }

    @Test
    void aRecognizerOfTheProjectKeepsItsOwnModel() throws Exception {
        try (SpeechRecognizer engine =
                        Engines.recognizer(google.endpoint(), Api.V2, Map.of("recognizer", "phone-calls"));
                Ear caller = new Ear(engine)) {
            caller.say("yes").end();
            Engines.await("the request", () -> !google.counts().v2Configs().isEmpty());
            var request = google.counts().v2Configs().getFirst();
            assertThat(request.getRecognizer()).isEqualTo("projects/p/locations/global/recognizers/phone-calls");
            assertThat(request.getStreamingConfig().getConfig().getModel()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void keptAudioIsTakenInOneGoInSmallMessages(Api api) throws Exception {
        try (SpeechRecognizer engine = Engines.recognizer(google, api);
                Ear caller = new Ear(engine)) {
            for (int i = 0; i < 14; i++) {
                caller.say("hello").silence(2000);
            }
            caller.say("goodbye").end().await("ended", 1);
            assertThat(String.join(" ", caller.settled())).isEqualTo("hello ".repeat(14) + "goodbye ended");
            assertThat(google.counts().largestAudio()).isLessThanOrEqualTo(15_360);
            assertThat(google.counts().streams()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void nothingIsOpenBetweenUtterances(Api api) throws Exception {
        try (SpeechRecognizer engine = Engines.recognizer(google, api);
                Ear caller = new Ear(engine)) {
            for (int utterance = 1; utterance <= 3; utterance++) {
                caller.say("hello again").end().await("ended", utterance);
                Engines.await("the end", () -> google.counts().streamsOpen() == 0);
                assertThat(google.counts().streams()).isEqualTo(utterance);
            }
            Duration clip = Ear.FORMAT.duration(SpokenWords.audio("hello again", Ear.FORMAT).length);
            assertThat(caller.finals()).hasSize(3);
            Transcript last = caller.finals().getLast();
            assertThat(last.start())
                    .isBetween(
                            clip.multipliedBy(2).minusMillis(20),
                            clip.multipliedBy(2).plusMillis(50));
            assertThat(last.end()).isLessThanOrEqualTo(clip.multipliedBy(3));
            assertThat(last.words()).extracting(word -> word.text()).containsExactly("hello", "again");
            assertThat(last.confidence()).isGreaterThan(0.5);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LIMIT, STREAM_LIMIT",
        "IDLE, STREAM_LIMIT",
        "QUOTA, EXHAUSTED",
        "AUTHENTICATION, UNAUTHENTICATED",
        "PERMISSION, UNAUTHENTICATED",
        "UNAVAILABLE, UNAVAILABLE",
        "DROP, UNAVAILABLE",
        "INTERNAL, INTERNAL",
        "INVALID_ARGUMENT, INVALID_REQUEST"
    })
    void failuresInMidUtteranceAreToldApart(Failure failure, Kind kind) throws Exception {
        for (Api api : Api.values()) {
            google.recognitionFailures().next(failure, Moment.afterWords(1));
            try (SpeechRecognizer engine = Engines.recognizer(google, api);
                    Ear caller = new Ear(engine)) {
                caller.say("hello there");
                assertThat(caller.awaitFailure().kind()).as(api.name()).isEqualTo(kind);
                try (Ear next = new Ear(engine)) {
                    next.say("hello there").end().await("ended", 1);
                    assertThat(next.settled()).containsExactly("hello there", "ended");
                }
            }
        }
    }

    @Test
    void aServiceThatIsNotThereIsUnavailable() throws Exception {
        google.refuse();
        try (SpeechRecognizer engine = Engines.recognizer(google, Api.V1);
                Ear caller = new Ear(engine)) {
            caller.say("hello");
            assertThat(caller.awaitFailure().kind()).isEqualTo(Kind.UNAVAILABLE);
        }
    }

    @Test
    void audioThatWaitsIsBounded() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                SpeechRecognizer engine = Engines.recognizer(
                        "localhost:" + mute.getLocalPort(), Api.V1, Map.of("queue", Duration.ofSeconds(2)));
                Ear caller = new Ear(engine)) {
            caller.silence(2000);
            assertThat(caller.log()).isEmpty();
            caller.silence(100);
            assertThat(caller.awaitFailure().kind()).isEqualTo(Kind.EXHAUSTED);
        }
    }

    @Test
    void twoHundredCallsShareTheConnectionsAndTheThreads() throws Exception {
        try (SpeechRecognizer engine = Engines.recognizer(google, Api.V1);
                Ear first = new Ear(engine)) {
            first.say("hello").end().await("ended", 1);
            int before = Thread.getAllStackTraces().size();
            List<Ear> callers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                callers.add(new Ear(engine).say("caller " + i));
            }
            Engines.await("all streams", () -> google.counts().streamsOpen() == 200);
            assertThat(((GoogleRecognizer) engine).channels().calls())
                    .allSatisfy(calls -> assertThat(calls).isBetween(40, 60));
            int during = Thread.getAllStackTraces().size();
            for (int i = 0; i < 200; i++) {
                callers.get(i).end().await("ended", 1);
                assertThat(callers.get(i).settled()).containsExactly("caller " + i, "ended");
                callers.get(i).close();
            }
            assertThat(during - before).as("threads more").isLessThan(20);
            assertThat(google.counts().connections()).isEqualTo(4);
        }
    }

    @Test
    void oneCallMoreThanGoesOverTheConnectionsIsRefused() throws Exception {
        try (SpeechRecognizer engine = Engines.recognizer(google.endpoint(), Api.V1, Map.of("channels", 1))) {
            List<Ear> callers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                callers.add(new Ear(engine).silence(100));
            }
            Engines.await("all streams", () -> google.counts().streamsOpen() == 100);
            try (Ear late = new Ear(engine)) {
                assertThat(late.silence(100).awaitFailure().kind()).isEqualTo(Kind.EXHAUSTED);
            }
            callers.forEach(Ear::close);
            Engines.await("the end", () -> google.counts().streamsOpen() == 0);
            try (Ear later = new Ear(engine)) {
                later.say("hello").end().await("ended", 1);
                assertThat(later.settled()).containsExactly("hello", "ended");
            }
        }
    }

    @Test
    void aListenerThatHangsKeepsNobodyElseWaiting() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch hanging = new CountDownLatch(50);
        RecognitionListener stuck = new RecognitionListener() {
            @Override
            public void transcript(Transcript transcript) {
                hanging.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void utteranceEnded() {}

            @Override
            public void failed(SpeechException failure) {}
        };
        byte[] hello = SpokenWords.audio("hello", Ear.FORMAT);
        try (SpeechRecognizer engine = Engines.recognizer(google.endpoint(), Api.V1, Map.of("channels", 1))) {
            List<RecognitionStream> streams = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                streams.add(engine.open(new RecognitionRequest(Ear.FORMAT, "en-US", List.of()), stuck));
                streams.getLast().audio(ByteBuffer.wrap(hello));
                streams.getLast().endUtterance();
            }
            hanging.await();
            try (Ear other = new Ear(engine)) {
                other.say("hello").end().await("ended", 1);
            }
            streams.forEach(RecognitionStream::close);
            Engines.await("the end", () -> google.counts().streamsOpen() == 0);
            release.countDown();
        }
    }

    @Test
    void whatIsNoLanguageTagIsRefused() throws Exception {
        try (SpeechRecognizer engine = Engines.recognizer(google, Api.V1)) {
            for (String tag : List.of("", "not a tag", "_", "x-private", "en_US")) {
                assertThatThrownBy(() ->
                                engine.open(new RecognitionRequest(AudioFormat.MULAW_8K, tag, List.of()), new Nobody()))
                        .isInstanceOfSatisfying(
                                SpeechException.class,
                                refusal -> assertThat(refusal.kind()).isEqualTo(Kind.INVALID_REQUEST));
            }
            engine.open(new RecognitionRequest(AudioFormat.MULAW_8K, "cmn-Hans-CN", List.of()), new Nobody())
                    .close();
        }
    }

    @Test
    void halfASampleIsRefused() throws Exception {
        try (SpeechRecognizer engine = Engines.recognizer(google, Api.V1);
                var stream =
                        engine.open(new RecognitionRequest(AudioFormat.L16_8K, "en-US", List.of()), new Nobody())) {
            assertThatThrownBy(() -> stream.audio(ByteBuffer.allocate(3))).hasMessageContaining("whole samples");
        }
    }

    @Test
    void aClosedEngineLeavesNoThreadBehind() throws Exception {
        SpeechRecognizer engine = Engines.recognizer(google, Api.V1);
        try (Ear caller = new Ear(engine)) {
            caller.say("hello");
            Engines.await("the stream", () -> google.counts().streamsOpen() == 1);
            engine.close();
        }
        Engines.await(
                "the end of all threads",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("google-recognizer")));
    }

    private static final class Nobody implements RecognitionListener {

        @Override
        public void transcript(Transcript transcript) {}

        @Override
        public void utteranceEnded() {}

        @Override
        public void failed(SpeechException failure) {}
    }
}
