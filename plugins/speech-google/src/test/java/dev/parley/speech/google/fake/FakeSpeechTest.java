package dev.parley.speech.google.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.speech.v1.PhraseSet;
import com.google.cloud.speech.v1.RecognitionConfig;
import com.google.cloud.speech.v1.SpeechAdaptation;
import com.google.cloud.speech.v1.SpeechContext;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import com.google.cloud.speech.v1.StreamingRecognizeResponse.SpeechEventType;
import com.google.cloud.speech.v1.WordInfo;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the stand-ins hear, in both versions of the service. */
class FakeSpeechTest {

    private FakeGoogle google;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        google = FakeGoogle.start();
        client = new Client(google);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        google.close();
    }

    private List<StreamingRecognizeResponse> v1(
            com.google.cloud.speech.v1.StreamingRecognitionConfig.Builder config, byte[]... audio) throws Exception {
        Answers<StreamingRecognizeResponse> answers = new Answers<>();
        var stream = client.v1(answers);
        stream.onNext(Client.v1Request(config));
        for (byte[] part : audio) {
            stream.onNext(Client.v1Audio(part));
        }
        stream.onCompleted();
        List<StreamingRecognizeResponse> rest = answers.rest();
        assertThat(answers.end().isOk()).isTrue();
        return rest;
    }

    @Test
    void versionOneHearsWords() throws Exception {
        assertThat(Client.v1Heard(v1(Client.v1Config(), Client.speech("hello world"))))
                .containsExactly("~hello", "~hello world", "hello world");
        assertThat(google.counts().streams()).isOne();
        assertThat(google.counts().streamsOpen()).isZero();
        assertThat(google.counts().connections()).isOne();
        assertThat(google.counts().audioBytes()).isEqualTo(Client.speech("hello world").length);
        assertThat(google.counts().v1Configs())
                .singleElement()
                .satisfies(config -> assertThat(config.getInterimResults()).isTrue());
    }

    @Test
    void versionTwoHearsWords() throws Exception {
        Answers<com.google.cloud.speech.v2.StreamingRecognizeResponse> answers = new Answers<>();
        var stream = client.v2(answers);
        var config = Client.v2Config();
        config.getStreamingConfigBuilder().getStreamingFeaturesBuilder().setEnableVoiceActivityEvents(true);
        config.getStreamingConfigBuilder()
                .getConfigBuilder()
                .getFeaturesBuilder()
                .setEnableWordTimeOffsets(true);
        stream.onNext(config.build());
        stream.onNext(Client.v2Audio(Client.silence(Duration.ofSeconds(1))));
        stream.onNext(Client.v2Audio(Client.speech("hello world")));
        stream.onCompleted();
        List<com.google.cloud.speech.v2.StreamingRecognizeResponse> rest = answers.rest();
        assertThat(Client.v2Heard(rest)).containsExactly("~hello", "~hello world", "hello world");
        assertThat(rest.getFirst().getSpeechEventType())
                .isEqualTo(com.google.cloud.speech.v2.StreamingRecognizeResponse.SpeechEventType.SPEECH_ACTIVITY_BEGIN);
        assertThat(rest.getFirst().getSpeechEventOffset().getSeconds()).isOne();
        assertThat(rest.getLast().getSpeechEventType())
                .isEqualTo(com.google.cloud.speech.v2.StreamingRecognizeResponse.SpeechEventType.SPEECH_ACTIVITY_END);
        var last = rest.get(rest.size() - 2).getResults(0);
        assertThat(last.getResultEndOffset().getSeconds()).isOne();
        assertThat(last.getAlternatives(0).getWordsCount()).isEqualTo(2);
        assertThat(google.counts().v2Configs().getFirst().getRecognizer()).isEqualTo(Client.RECOGNIZER);
    }

    @Test
    void aPauseEndsAnUtteranceInMidStream() throws Exception {
        Answers<StreamingRecognizeResponse> answers = new Answers<>();
        var stream = client.v1(answers);
        stream.onNext(Client.v1Request(Client.v1Config().setInterimResults(false)));
        stream.onNext(Client.v1Audio(Client.speech("one two")));
        stream.onNext(Client.v1Audio(Client.silence(Duration.ofSeconds(1))));
        assertThat(Client.v1Heard(List.of(answers.next()))).containsExactly("one two");
        stream.onNext(Client.v1Audio(Client.speech("three")));
        stream.onCompleted();
        assertThat(Client.v1Heard(answers.rest())).containsExactly("three");
    }

    @Test
    void wordsHaveTheirTimesInTheStream() throws Exception {
        List<StreamingRecognizeResponse> rest = v1(
                Client.v1Config().setInterimResults(false).setEnableVoiceActivityEvents(true),
                Client.silence(Duration.ofSeconds(2)),
                Client.speech("one"));
        assertThat(rest)
                .extracting(StreamingRecognizeResponse::getSpeechEventType)
                .containsExactly(
                        SpeechEventType.SPEECH_ACTIVITY_BEGIN,
                        SpeechEventType.SPEECH_EVENT_UNSPECIFIED,
                        SpeechEventType.SPEECH_ACTIVITY_END);
        WordInfo word = rest.get(1).getResults(0).getAlternatives(0).getWords(0);
        assertThat(word.getWord()).isEqualTo("one");
        assertThat(word.getStartTime().getSeconds()).isEqualTo(2);
        assertThat(word.getConfidence()).isGreaterThan(0.5f);
        assertThat(rest.get(1).getResults(0).getResultEndTime()).isEqualTo(word.getEndTime());
    }

    @ParameterizedTest
    @CsvSource({"8000", "16000", "22050", "48000"})
    void linearAudioOfAnyRateIsHeardHoweverItIsCut(int rate) throws Exception {
        byte[] audio = SpokenWords.audio("linear sound", new AudioFormat(Encoding.L16, rate));
        Answers<StreamingRecognizeResponse> answers = new Answers<>();
        var stream = client.v1(answers);
        var config = Client.v1Config().setInterimResults(false);
        config.getConfigBuilder()
                .setEncoding(RecognitionConfig.AudioEncoding.LINEAR16)
                .setSampleRateHertz(rate);
        stream.onNext(Client.v1Request(config));
        for (int at = 0; at < audio.length; at += 777) {
            stream.onNext(Client.v1Audio(Arrays.copyOfRange(audio, at, Math.min(at + 777, audio.length))));
        }
        stream.onCompleted();
        assertThat(Client.v1Heard(answers.rest())).containsExactly("linear sound");
    }

    @Test
    void aStreamThatBeginsOrEndsInsideAWordHearsItWrong() throws Exception {
        byte[] audio = Client.speech("yes");
        int middle = audio.length / 2;
        var config = Client.v1Config().setInterimResults(false);
        assertThat(Client.v1Heard(v1(config, Arrays.copyOfRange(audio, 0, middle))))
                .containsExactly(SpokenWords.GARBLED);
        assertThat(Client.v1Heard(v1(config, Arrays.copyOfRange(audio, middle, audio.length))))
                .containsExactly(SpokenWords.GARBLED);
    }

    @Test
    void aSingleUtteranceEndsTheStream() throws Exception {
        Answers<StreamingRecognizeResponse> answers = new Answers<>();
        var stream = client.v1(answers);
        stream.onNext(
                Client.v1Request(Client.v1Config().setInterimResults(false).setSingleUtterance(true)));
        stream.onNext(Client.v1Audio(Client.speech("one")));
        stream.onNext(Client.v1Audio(Client.silence(Duration.ofSeconds(1))));
        List<StreamingRecognizeResponse> rest = answers.rest();
        assertThat(rest.getFirst().getSpeechEventType()).isEqualTo(SpeechEventType.END_OF_SINGLE_UTTERANCE);
        assertThat(Client.v1Heard(rest)).containsExactly("one");
        assertThat(answers.end().isOk()).isTrue();
    }

    @Test
    void phrasesMakeVersionOneHearBetter() throws Exception {
        byte[] audio = Client.speech("forty|fourteen");
        var plain = Client.v1Config().setInterimResults(false);
        assertThat(Client.v1Heard(v1(plain, audio))).containsExactly("forty");

        var context = plain.clone();
        context.getConfigBuilder().addSpeechContexts(SpeechContext.newBuilder().addPhrases("fourteen"));
        assertThat(Client.v1Heard(v1(context, audio))).containsExactly("fourteen");

        var adapted = plain.clone();
        adapted.getConfigBuilder()
                .setAdaptation(SpeechAdaptation.newBuilder()
                        .addPhraseSets(PhraseSet.newBuilder()
                                .addPhrases(PhraseSet.Phrase.newBuilder().setValue("fourteen guests"))));
        assertThat(Client.v1Heard(v1(adapted, audio))).containsExactly("fourteen");
    }

    @Test
    void phrasesMakeVersionTwoHearBetter() throws Exception {
        var config = Client.v2Config();
        config.getStreamingConfigBuilder()
                .getConfigBuilder()
                .getAdaptationBuilder()
                .addPhraseSetsBuilder()
                .getInlinePhraseSetBuilder()
                .addPhrasesBuilder()
                .setValue("fourteen");
        Answers<com.google.cloud.speech.v2.StreamingRecognizeResponse> answers = new Answers<>();
        var stream = client.v2(answers);
        stream.onNext(config.build());
        stream.onNext(Client.v2Audio(Client.speech("forty|fourteen")));
        stream.onCompleted();
        assertThat(Client.v2Heard(answers.rest())).containsExactly("~fourteen", "fourteen");
    }
}
