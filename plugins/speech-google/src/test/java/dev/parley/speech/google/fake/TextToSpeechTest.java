package dev.parley.speech.google.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.texttospeech.v1.AudioEncoding;
import com.google.cloud.texttospeech.v1.ListVoicesRequest;
import com.google.cloud.texttospeech.v1.StreamingAudioConfig;
import com.google.cloud.texttospeech.v1.StreamingSynthesisInput;
import com.google.cloud.texttospeech.v1.StreamingSynthesizeConfig;
import com.google.cloud.texttospeech.v1.StreamingSynthesizeRequest;
import com.google.cloud.texttospeech.v1.StreamingSynthesizeResponse;
import com.google.cloud.texttospeech.v1.SynthesisInput;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechResponse;
import com.google.cloud.texttospeech.v1.TextToSpeechGrpc;
import com.google.cloud.texttospeech.v1.VoiceSelectionParams;
import com.google.protobuf.ByteString;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Wav;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the stand-ins speak, and what they refuse to. */
class TextToSpeechTest {

    private static final String CHIRP = "en-US-Chirp3-HD-Kore";

    private FakeGoogle google;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        google = FakeGoogle.start(FakeSettings.DEFAULT.withSlowness(Duration.ofMillis(300)));
        client = new Client(google);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        google.close();
    }

    private static SynthesizeSpeechRequest.Builder request(String text) {
        SynthesizeSpeechRequest.Builder request = SynthesizeSpeechRequest.newBuilder()
                .setInput(SynthesisInput.newBuilder().setText(text))
                .setVoice(VoiceSelectionParams.newBuilder().setLanguageCode("en-US"));
        request.getAudioConfigBuilder().setAudioEncoding(AudioEncoding.LINEAR16).setSampleRateHertz(8000);
        return request;
    }

    private Answers<SynthesizeSpeechResponse> ask(SynthesizeSpeechRequest.Builder request) {
        Answers<SynthesizeSpeechResponse> answers = new Answers<>();
        TextToSpeechGrpc.newStub(client.channel()).synthesizeSpeech(request.build(), answers);
        return answers;
    }

    private static List<String> heard(byte[] audio, AudioFormat format) {
        List<String> words = new ArrayList<>();
        WordDecoder decoder = new WordDecoder(format, CodeRecognizer.PAUSE, new WordDecoder.Listener() {
            @Override
            public void word(String word, long start, long end) {
                words.add(word);
            }

            @Override
            public void paused(long now) {}
        });
        decoder.feed(ByteBuffer.wrap(audio));
        decoder.finish();
        return words;
    }

    @ParameterizedTest
    @CsvSource({"LINEAR16, 8000", "LINEAR16, 24000", "MULAW, 8000", "MULAW, 16000", "ALAW, 8000"})
    void anAnswerHasAHeader(AudioEncoding encoding, int rate) throws Exception {
        SynthesizeSpeechRequest.Builder request = request("Good evening!");
        request.getAudioConfigBuilder().setAudioEncoding(encoding).setSampleRateHertz(rate);
        ByteString content = ask(request).next().getAudioContent();
        assertThat(content.startsWith(ByteString.copyFromUtf8("RIFF"))).isTrue();
        Wav wav = Wav.read(content.newInput());
        assertThat(wav.format().rate()).isEqualTo(rate);
        assertThat(heard(wav.audio(), wav.format())).containsExactly("good", "evening");
    }

    @Test
    void pcmHasNone() throws Exception {
        SynthesizeSpeechRequest.Builder request = request("Good evening!");
        request.getAudioConfigBuilder().setAudioEncoding(AudioEncoding.PCM).clearSampleRateHertz();
        byte[] audio = ask(request).next().getAudioContent().toByteArray();
        assertThat(heard(audio, new AudioFormat(Encoding.L16, 24_000))).containsExactly("good", "evening");
    }

    @Test
    void ssmlIsSpokenWithoutItsMarks() throws Exception {
        SynthesizeSpeechRequest.Builder request = request("x");
        request.getInputBuilder().setSsml("<speak>good <emphasis>evening</emphasis></speak>");
        Wav wav = Wav.read(ask(request).next().getAudioContent().newInput());
        assertThat(heard(wav.audio(), wav.format())).containsExactly("good", "evening");
        assertThat(google.counts().syntheses()).isOne();
        assertThat(google.counts().synthesisRequests().getFirst().getInput().hasSsml())
                .isTrue();
        assertThat(google.counts().characters()).isEqualTo(48);
    }

    @ParameterizedTest
    @CsvSource({
        "tlh, '', Language code 'tlh' is not supported.",
        "'', '', is not supported.",
        "en-US, en-US-Nobody-A, Voice 'en-US-Nobody-A' does not exist. Is it misspelled?",
        "en-US, en-US-Chirp3-HD-Nobody, Voice 'en-US-Chirp3-HD-Nobody' does not exist. Is it misspelled?",
        "en-US, xxx-US-Standard-A, Voice 'xxx-US-Standard-A' does not exist. Is it misspelled?",
        "de-DE, en-US-Standard-A, doesn't match the voice",
    })
    void voicesAndLanguagesAreKnown(String language, String voice, String words) throws Exception {
        SynthesizeSpeechRequest.Builder request = request("hello");
        request.getVoiceBuilder().setLanguageCode(language).setName(voice);
        assertRefused(ask(request).end(), words);
    }

    private static void assertRefused(Status end, String words) {
        assertThat(end.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(end.getDescription()).contains(words);
    }

    @Test
    void textsAreOfSomeLengthAndNoMore() throws Exception {
        assertRefused(ask(request("")).end(), "must be set");
        assertRefused(ask(request("ä".repeat(2501))).end(), "longer than the limit of 5000 bytes");
        assertThat(ask(request("ä".repeat(2500))).end().isOk()).isTrue();
        SynthesizeSpeechRequest.Builder ssml = request("x");
        ssml.getInputBuilder().setSsml("no marks");
        assertRefused(ask(ssml).end(), "Invalid SSML");
    }

    @Test
    void formatsAreThoseOfTheService() throws Exception {
        SynthesizeSpeechRequest.Builder none = request("x");
        none.getAudioConfigBuilder().clearAudioEncoding();
        assertRefused(ask(none).end(), "AUDIO_ENCODING_UNSPECIFIED");
        SynthesizeSpeechRequest.Builder fast = request("x");
        fast.getAudioConfigBuilder().setSampleRateHertz(100_000);
        assertRefused(ask(fast).end(), "Sample rate 100000 Hz");
        SynthesizeSpeechRequest.Builder mp3 = request("x");
        mp3.getAudioConfigBuilder().setAudioEncoding(AudioEncoding.MP3);
        assertThat(ask(mp3).end().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED);
    }

    @Test
    void voicesAreListed() {
        var voices = TextToSpeechGrpc.newBlockingStub(client.channel())
                .listVoices(
                        ListVoicesRequest.newBuilder().setLanguageCode("en-US").build());
        assertThat(voices.getVoicesList()).anyMatch(voice -> voice.getName().equals(CHIRP));
    }

    private StreamObserver<StreamingSynthesizeRequest> stream(Answers<StreamingSynthesizeResponse> answers) {
        return TextToSpeechGrpc.newStub(client.channel()).streamingSynthesize(answers);
    }

    private static StreamingSynthesizeRequest config(String voice, AudioEncoding encoding) {
        return StreamingSynthesizeRequest.newBuilder()
                .setStreamingConfig(StreamingSynthesizeConfig.newBuilder()
                        .setVoice(VoiceSelectionParams.newBuilder()
                                .setLanguageCode("en-US")
                                .setName(voice))
                        .setStreamingAudioConfig(StreamingAudioConfig.newBuilder()
                                .setAudioEncoding(encoding)
                                .setSampleRateHertz(8000)))
                .build();
    }

    private static StreamingSynthesizeRequest text(String text) {
        return StreamingSynthesizeRequest.newBuilder()
                .setInput(StreamingSynthesisInput.newBuilder().setText(text))
                .build();
    }

    private static ByteString audio(List<StreamingSynthesizeResponse> answers) {
        return ByteString.copyFrom(answers.stream()
                .map(StreamingSynthesizeResponse::getAudioContent)
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PCM", "MULAW"})
    void aStreamSpeaksTextAfterText(AudioEncoding encoding) throws Exception {
        Answers<StreamingSynthesizeResponse> answers = new Answers<>();
        var stream = stream(answers);
        stream.onNext(config(CHIRP, encoding));
        stream.onNext(text("Good evening."));
        StreamingSynthesizeResponse first = answers.next();
        assertThat(first.getAudioContent().size()).isEqualTo(encoding == AudioEncoding.PCM ? 3200 : 1600);
        stream.onNext(text("How are you?"));
        stream.onCompleted();
        List<StreamingSynthesizeResponse> all = new ArrayList<>(List.of(first));
        all.addAll(answers.rest());
        AudioFormat format = encoding == AudioEncoding.PCM ? AudioFormat.L16_8K : AudioFormat.MULAW_8K;
        assertThat(heard(audio(all).toByteArray(), format)).containsExactly("good", "evening", "how", "are", "you");
        assertThat(google.counts().synthesisStreams()).isOne();
        assertThat(google.counts().synthesisConfigs().getFirst().getVoice().getName())
                .isEqualTo(CHIRP);
    }

    @Test
    void aStreamOfAlawIsAsLong() throws Exception {
        Answers<StreamingSynthesizeResponse> answers = new Answers<>();
        var stream = stream(answers);
        stream.onNext(config(CHIRP, AudioEncoding.ALAW));
        stream.onNext(text("hello"));
        stream.onCompleted();
        assertThat(audio(answers.rest()).size()).isEqualTo(Client.speech("hello").length);
    }

    private Status streamed(StreamingSynthesizeRequest... messages) throws Exception {
        Answers<StreamingSynthesizeResponse> answers = new Answers<>();
        var stream = stream(answers);
        for (StreamingSynthesizeRequest message : messages) {
            stream.onNext(message);
        }
        if (messages.length == 0) {
            stream.onCompleted();
        }
        return answers.end();
    }

    @Test
    void aStreamHasOneConfigurationFirstAndPlainTextAfterIt() throws Exception {
        StreamingSynthesizeRequest good = config(CHIRP, AudioEncoding.MULAW);
        assertRefused(streamed(), "first message");
        assertRefused(streamed(text("hello")), "first message");
        assertRefused(streamed(good, good), "only that one");
        assertRefused(streamed(good, text("<speak>hello</speak>")), "SSML is not supported");
        assertRefused(streamed(good, text(" ")), "must be set");
        assertRefused(streamed(good, text("x".repeat(5001))), "longer than the limit");
        assertRefused(streamed(config("en-US-Neural2-A", AudioEncoding.MULAW)), "only Chirp 3: HD voices");
        assertRefused(streamed(config(CHIRP, AudioEncoding.LINEAR16)), "LINEAR16");
        assertThat(streamed(config(CHIRP, AudioEncoding.OGG_OPUS)).getCode()).isEqualTo(Status.Code.UNIMPLEMENTED);
    }

    @Test
    void aStreamIsNotIdle() throws Exception {
        try (FakeGoogle fast = FakeGoogle.start(FakeSettings.DEFAULT.withSpeed(50));
                Client other = new Client(fast)) {
            Answers<StreamingSynthesizeResponse> answers = new Answers<>();
            TextToSpeechGrpc.newStub(other.channel())
                    .streamingSynthesize(answers)
                    .onNext(config(CHIRP, AudioEncoding.MULAW));
            assertThat(answers.end().getCode()).isEqualTo(Status.Code.ABORTED);
            assertThat(answers.end().getDescription()).contains("without input");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "QUOTA, RESOURCE_EXHAUSTED",
        "UNAVAILABLE, UNAVAILABLE",
        "LIMIT, ABORTED",
        "IDLE, ABORTED",
        "DROP, UNAVAILABLE"
    })
    void synthesisFails(Failure failure, Status.Code code) throws Exception {
        google.synthesisFailures().next(failure);
        assertThat(ask(request("hello")).end().getCode()).isEqualTo(code);
        assertThat(ask(request("hello")).end().isOk()).isTrue();
    }

    @Test
    void aStreamFailsInMidAudio() throws Exception {
        google.synthesisFailures().next(Failure.INTERNAL, Moment.afterAudio(Duration.ofMillis(300)));
        Answers<StreamingSynthesizeResponse> answers = new Answers<>();
        var stream = stream(answers);
        stream.onNext(config(CHIRP, AudioEncoding.MULAW));
        stream.onNext(text("a rather long sentence"));
        assertThat(audio(answers.rest()).size()).isEqualTo(3200);
        assertThat(answers.end().getCode()).isEqualTo(Status.Code.INTERNAL);
    }

    @Test
    void synthesisHangsUntilTheClientGivesUp() throws Exception {
        google.synthesisFailures().next(Failure.SILENCE);
        Answers<StreamingSynthesizeResponse> answers = new Answers<>();
        var stream = stream(answers);
        stream.onNext(config(CHIRP, AudioEncoding.MULAW));
        stream.onNext(text("hello"));
        assertThat(ask(request("hello")).end().isOk()).isTrue();
        assertThat(answers.isEmpty()).isTrue();
        stream.onError(Status.CANCELLED.asRuntimeException());
        assertThat(answers.end().getCode()).isEqualTo(Status.Code.CANCELLED);
        assertThat(ask(request("hello")).end().isOk()).isTrue();
        assertThat(google.counts().synthesesCancelled()).isOne();
    }

    @Test
    void synthesisIsSlow() throws Exception {
        google.synthesisFailures().next(Failure.SLOW);
        long begun = System.nanoTime();
        assertThat(ask(request("hello")).end().isOk()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }
}
