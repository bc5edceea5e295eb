package dev.parley.speech.google.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import com.google.cloud.texttospeech.v1.AudioEncoding;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechResponse;
import com.google.cloud.texttospeech.v1.TextToSpeechGrpc;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.RecognizerCapabilities;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.SynthesizerCapabilities;
import io.grpc.Status;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stand-ins whose ears and voice are Parley's own engines. */
class FakeEnginesTest {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        thread.shutdownNow();
    }

    /** Understands the code in one format and one language, on a thread of its own. */
    private final class OtherEar implements SpeechRecognizer {

        private final CodeRecognizer code = new CodeRecognizer();

        @Override
        public RecognizerCapabilities capabilities() {
            return new RecognizerCapabilities(List.of(AudioFormat.L16_16K), Set.of("en-US"), true, true, true);
        }

        @Override
        public RecognitionStream open(RecognitionRequest request, RecognitionListener listener) {
            if (!request.language().equals("en-US")) {
                throw new SpeechException(SpeechException.Kind.INVALID_REQUEST, "no " + request.language());
            }
            assertThat(request.format()).isEqualTo(AudioFormat.L16_16K);
            RecognitionStream stream = code.open(request, listener);
            return new RecognitionStream() {
                @Override
                public void audio(ByteBuffer frame) {
                    byte[] copy = new byte[frame.remaining()];
                    frame.get(copy);
                    thread.execute(() -> stream.audio(ByteBuffer.wrap(copy)));
                }

                @Override
                public void endUtterance() {
                    if (request.phrases().contains("fail")) {
                        listener.failed(new SpeechException(SpeechException.Kind.INTERNAL, "the ear is full"));
                    }
                    thread.execute(stream::endUtterance);
                }

                @Override
                public void close() {
                    thread.execute(stream::close);
                }
            };
        }
    }

    /** Speaks the code in one format, piece by piece, on a thread of its own. */
    private final class OtherVoice implements SpeechSynthesizer {

        @Override
        public SynthesizerCapabilities capabilities() {
            return new SynthesizerCapabilities(List.of(AudioFormat.L16_16K), List.of(), false, false);
        }

        @Override
        public Synthesis synthesize(SynthesisRequest request, SynthesisListener listener) {
            if (request.text().equals("refuse")) {
                throw new SpeechException(SpeechException.Kind.INVALID_REQUEST, "not that");
            }
            thread.execute(() -> speak(request.text(), listener));
            return () -> {};
        }

        private static void speak(String text, SynthesisListener listener) {
            if (text.equals("fail")) {
                listener.failed(new SpeechException(SpeechException.Kind.INTERNAL, "hoarse"));
                return;
            }
            byte[] audio = SpokenWords.audio(text, AudioFormat.L16_16K);
            for (int at = 0; at < audio.length; at += 1000) {
                listener.audio(ByteBuffer.wrap(Arrays.copyOfRange(audio, at, Math.min(at + 1000, audio.length))));
            }
            listener.completed();
        }
    }

    private Answers<StreamingRecognizeResponse> hear(Client client, String language, String phrase) {
        Answers<StreamingRecognizeResponse> answers = new Answers<>();
        var stream = client.v1(answers);
        var config = Client.v1Config();
        config.getConfigBuilder()
                .setLanguageCode(language)
                .addSpeechContextsBuilder()
                .addPhrases(phrase);
        stream.onNext(Client.v1Request(config));
        stream.onNext(Client.v1Audio(Client.speech("hello there|their")));
        stream.onCompleted();
        return answers;
    }

    @Test
    void aRecognizerHearsInItsOwnFormat() throws Exception {
        try (FakeGoogle google = FakeGoogle.start(FakeSettings.DEFAULT.withRecognizer(new OtherEar()));
                Client client = new Client(google)) {
            assertThat(Client.v1Heard(hear(client, "en-US", "their").rest()))
                    .containsExactly("~hello", "~hello their", "hello their");
            assertThat(hear(client, "de-DE", "x").end()).satisfies(end -> {
                assertThat(end.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
                assertThat(end.getDescription()).isEqualTo("no de-DE");
            });
            Status failed = hear(client, "en-US", "fail").end();
            assertThat(failed.getCode()).isEqualTo(Status.Code.INTERNAL);
            assertThat(failed.getDescription()).isEqualTo("the ear is full");
            assertThat(google.counts().streamsOpen()).isZero();
        }
    }

    private Answers<SynthesizeSpeechResponse> speak(Client client, String text) {
        SynthesizeSpeechRequest.Builder request = SynthesizeSpeechRequest.newBuilder();
        request.getInputBuilder().setText(text);
        request.getVoiceBuilder().setLanguageCode("en-US");
        request.getAudioConfigBuilder().setAudioEncoding(AudioEncoding.MULAW).setSampleRateHertz(8000);
        Answers<SynthesizeSpeechResponse> answers = new Answers<>();
        TextToSpeechGrpc.newStub(client.channel()).synthesizeSpeech(request.build(), answers);
        return answers;
    }

    @Test
    void aSynthesizerSpeaksInItsOwnFormat() throws Exception {
        try (FakeGoogle google = FakeGoogle.start(FakeSettings.DEFAULT.withSynthesizer(new OtherVoice()));
                Client client = new Client(google)) {
            Wav spoken = Wav.read(
                    speak(client, "Hello there").next().getAudioContent().newInput());
            Answers<StreamingRecognizeResponse> answers = new Answers<>();
            var stream = client.v1(answers);
            stream.onNext(Client.v1Request(Client.v1Config().setInterimResults(false)));
            stream.onNext(Client.v1Audio(spoken.audio()));
            stream.onCompleted();
            assertThat(Client.v1Heard(answers.rest())).containsExactly("hello there");

            assertThat(speak(client, "refuse").end().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(speak(client, "fail").end().getCode()).isEqualTo(Status.Code.INTERNAL);
        }
    }
}
