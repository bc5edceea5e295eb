package dev.parley.speech.google.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.speech.v1.RecognitionConfig;
import com.google.cloud.speech.v1.StreamingRecognitionConfig;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import com.google.cloud.speech.v2.AutoDetectDecodingConfig;
import com.google.cloud.speech.v2.ExplicitDecodingConfig;
import io.grpc.Status;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What recognition streams are refused for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpeechLimitsTest {

    private static Status v1(FakeSettings settings, Object... messages) throws Exception {
        try (FakeGoogle google = FakeGoogle.start(settings);
                Client client = new Client(google)) {
            Answers<StreamingRecognizeResponse> answers = new Answers<>();
            var stream = client.v1(answers);
            for (Object message : messages) {
                if (message.equals("half-close")) {
                    stream.onCompleted();
                } else {
                    stream.onNext((StreamingRecognizeRequest) message);
                }
            }
            Status end = answers.end();
            assertThat(google.counts().streamsOpen()).isZero();
            return end;
        }
    }

    private static Status v2(FakeSettings settings, Object... messages) throws Exception {
        try (FakeGoogle google = FakeGoogle.start(settings);
                Client client = new Client(google)) {
            Answers<com.google.cloud.speech.v2.StreamingRecognizeResponse> answers = new Answers<>();
            var stream = client.v2(answers);
            for (Object message : messages) {
                if (message.equals("half-close")) {
                    stream.onCompleted();
                } else {
                    stream.onNext((com.google.cloud.speech.v2.StreamingRecognizeRequest) message);
                }
            }
            return answers.end();
        }
    }

    private static void assertEnd(Status end, Status.Code code, String words) {
        assertThat(end.getCode()).as(String.valueOf(end)).isEqualTo(code);
        assertThat(end.getDescription()).contains(words);
    }

    private static StreamingRecognizeRequest v1Config() {
        return Client.v1Request(Client.v1Config());
    }

    private static com.google.cloud.speech.v2.StreamingRecognizeRequest v2Config() {
        return Client.v2Config().build();
    }

    private static final StreamingRecognizeRequest V1_AUDIO = Client.v1Audio(new byte[160]);
    private static final com.google.cloud.speech.v2.StreamingRecognizeRequest V2_AUDIO = Client.v2Audio(new byte[160]);

    @Test
    void theConfigurationComesFirstAndOnce() throws Exception {
        FakeSettings normal = FakeSettings.DEFAULT;
        assertEnd(v1(normal, V1_AUDIO), Status.Code.INVALID_ARGUMENT, "Malordered Data Received");
        assertEnd(v1(normal, v1Config(), v1Config()), Status.Code.INVALID_ARGUMENT, "Send exactly one config");
        assertEnd(v1(normal, "half-close"), Status.Code.INVALID_ARGUMENT, "streaming config first");
        assertEnd(
                v1(normal, v1Config(), StreamingRecognizeRequest.getDefaultInstance()),
                Status.Code.INVALID_ARGUMENT,
                "Expected audio");
        assertEnd(v2(normal, V2_AUDIO), Status.Code.INVALID_ARGUMENT, "Malordered Data Received");
        assertEnd(v2(normal, v2Config(), v2Config()), Status.Code.INVALID_ARGUMENT, "Send exactly one config");
        assertEnd(v2(normal, "half-close"), Status.Code.INVALID_ARGUMENT, "streaming config first");
    }

    @Test
    void messagesAreNotTooLarge() throws Exception {
        FakeSettings normal = FakeSettings.DEFAULT;
        assertEnd(
                v1(normal, v1Config(), Client.v1Audio(new byte[10_485_761])),
                Status.Code.INVALID_ARGUMENT,
                "Request payload size exceeds the limit: 10485760 bytes.");
        assertEnd(
                v2(normal, v2Config(), Client.v2Audio(new byte[25_601])),
                Status.Code.INVALID_ARGUMENT,
                "maximum of 25600 bytes. Received audio of 25601 bytes");
        assertThat(v2(normal, v2Config(), Client.v2Audio(new byte[25_600]), "half-close")
                        .isOk())
                .isTrue();
    }

    @Test
    void aStreamLastsSoLongOnTheStagesClock() throws Exception {
        FakeSettings fast = FakeSettings.DEFAULT.withSpeed(100);
        // A stream that is half-closed is not idle, and one whose recognizer hangs goes on.
        // open.
        FakeSettings hanging = fast.withRecognizer(new HangingRecognizer());
        assertEnd(
                v1(hanging, v1Config(), "half-close"),
                Status.Code.OUT_OF_RANGE,
                "Exceeded maximum allowed stream duration of 305 seconds.");
        assertEnd(
                v2(hanging, v2Config(), "half-close"),
                Status.Code.ABORTED,
                "Max duration of 5 minutes reached for stream.");
    }

    @Test
    void audioThatComesFasterCountsByItsOwnLength() throws Exception {
        byte[] tenSeconds = Client.silence(Duration.ofSeconds(10));
        StreamingRecognizeRequest audio = Client.v1Audio(tenSeconds);
        Object[] messages = new Object[32];
        Arrays.fill(messages, audio);
        messages[0] = v1Config();
        assertEnd(v1(FakeSettings.DEFAULT, messages), Status.Code.OUT_OF_RANGE, "305 seconds");
        Object[] v2 = new Object[150];
        Arrays.fill(v2, Client.v2Audio(Client.silence(Duration.ofSeconds(2)))); // 16,000 bytes
        v2[0] = v2Config();
        assertThat(v2(FakeSettings.DEFAULT, append(v2, V2_AUDIO, "half-close")).isOk())
                .isTrue();
        v2 = append(v2, Client.v2Audio(Client.silence(Duration.ofSeconds(2))));
        assertEnd(v2(FakeSettings.DEFAULT, append(v2, V2_AUDIO)), Status.Code.ABORTED, "5 minutes");
    }

    private static Object[] append(Object[] messages, Object... more) {
        return Stream.concat(Stream.of(messages), Stream.of(more)).toArray();
    }

    @Test
    void aStreamIsNotIdle() throws Exception {
        FakeSettings fast = FakeSettings.DEFAULT.withSpeed(100);
        assertEnd(v1(fast, v1Config(), V1_AUDIO), Status.Code.OUT_OF_RANGE, "Audio Timeout Error");
        assertEnd(v1(fast), Status.Code.OUT_OF_RANGE, "Audio should be sent close to real time.");
        assertEnd(v2(fast, v2Config(), V2_AUDIO), Status.Code.ABORTED, "no more client requests");
    }

    private static RecognitionConfig.Builder change(StreamingRecognitionConfig.Builder config) {
        return config.getConfigBuilder();
    }

    static List<Consumer<RecognitionConfig.Builder>> wrongInVersionOne() {
        return List.of(
                config -> config.setLanguageCode("tlh"),
                config -> config.setLanguageCode(""),
                config -> config.setLanguageCode("english please"),
                config -> config.setSampleRateHertz(0),
                config -> config.setSampleRateHertz(96_000),
                config -> config.setEncodingValue(0),
                config -> config.setEncoding(RecognitionConfig.AudioEncoding.FLAC),
                config -> config.setAudioChannelCount(2),
                config -> config.setModel("parrot"));
    }

    @ParameterizedTest
    @MethodSource
    void wrongInVersionOne(Consumer<RecognitionConfig.Builder> mistake) throws Exception {
        StreamingRecognitionConfig.Builder config = Client.v1Config();
        mistake.accept(change(config));
        assertEnd(
                v1(FakeSettings.DEFAULT, Client.v1Request(config)),
                Status.Code.INVALID_ARGUMENT,
                "Invalid recognition 'config'");
    }

    static List<Consumer<com.google.cloud.speech.v2.StreamingRecognizeRequest.Builder>> wrongInVersionTwo() {
        return List.of(
                request -> request.setRecognizer("projects/parley/recognizers/_"),
                request -> request.clearRecognizer(),
                request -> config(request).clearLanguageCodes(),
                request -> config(request).addLanguageCodes("tlh"),
                request -> config(request).setModel("phone_call"),
                request -> config(request).clearExplicitDecodingConfig(),
                request -> config(request).setAutoDecodingConfig(AutoDetectDecodingConfig.getDefaultInstance()),
                request -> decoding(request).clearEncoding(),
                request -> decoding(request).setEncoding(ExplicitDecodingConfig.AudioEncoding.MP3),
                request -> decoding(request).clearSampleRateHertz(),
                request -> decoding(request).clearAudioChannelCount());
    }

    private static com.google.cloud.speech.v2.RecognitionConfig.Builder config(
            com.google.cloud.speech.v2.StreamingRecognizeRequest.Builder request) {
        return request.getStreamingConfigBuilder().getConfigBuilder();
    }

    private static ExplicitDecodingConfig.Builder decoding(
            com.google.cloud.speech.v2.StreamingRecognizeRequest.Builder request) {
        return config(request).getExplicitDecodingConfigBuilder();
    }

    @ParameterizedTest
    @MethodSource
    void wrongInVersionTwo(Consumer<com.google.cloud.speech.v2.StreamingRecognizeRequest.Builder> mistake)
            throws Exception {
        var request = Client.v2Config();
        mistake.accept(request);
        assertThat(v2(FakeSettings.DEFAULT, request.build()).getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void soManyStreamsAtOnceAndNoMore() throws Exception {
        try (FakeGoogle google = FakeGoogle.start(FakeSettings.DEFAULT.withMaxStreams(1));
                Client client = new Client(google)) {
            Answers<StreamingRecognizeResponse> one = new Answers<>();
            var stream = client.v1(one);
            stream.onNext(v1Config());
            stream.onNext(Client.v1Audio(Client.speech("one")));
            one.next();
            Answers<StreamingRecognizeResponse> other = new Answers<>();
            client.v1(other);
            assertEnd(other.end(), Status.Code.RESOURCE_EXHAUSTED, "Quota exceeded");
            stream.onCompleted();
            assertThat(one.end().isOk()).isTrue();
            Answers<StreamingRecognizeResponse> next = new Answers<>();
            var later = client.v1(next);
            later.onNext(v1Config());
            later.onCompleted();
            assertThat(next.end().isOk()).isTrue();
            assertThat(google.counts().streamsAtOnce()).isEqualTo(2);
        }
    }
}
