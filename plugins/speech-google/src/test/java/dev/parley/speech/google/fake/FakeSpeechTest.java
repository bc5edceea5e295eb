package dev.parley.speech.google.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeSpeechTest {

    @Test
    void versionOneHearsWords() throws Exception {
        try (FakeGoogle google = FakeGoogle.start();
                Client client = new Client(google)) {
            Answers<StreamingRecognizeResponse> answers = new Answers<>();
            var stream = client.v1(answers);
            stream.onNext(Client.v1Request(Client.v1Config()));
            stream.onNext(Client.v1Audio(Client.speech("hello world")));
            stream.onCompleted();
            assertThat(heard(answers.rest())).containsExactly("~hello", "~hello world", "hello world");
            assertThat(answers.end().isOk()).isTrue();
            assertThat(google.counts().streams()).isOne();
            assertThat(google.counts().streamsOpen()).isZero();
        }
    }

    @Test
    void versionTwoHearsWords() throws Exception {
        try (FakeGoogle google = FakeGoogle.start();
                Client client = new Client(google)) {
            Answers<com.google.cloud.speech.v2.StreamingRecognizeResponse> answers = new Answers<>();
            var stream = client.v2(answers);
            stream.onNext(Client.v2Config().build());
            stream.onNext(Client.v2Audio(Client.speech("hello world")));
            stream.onCompleted();
            assertThat(answers.rest().stream()
                            .flatMap(it -> it.getResultsList().stream())
                            .map(it -> (it.getIsFinal() ? "" : "~")
                                    + it.getAlternatives(0).getTranscript()))
                    .containsExactly("~hello", "~hello world", "hello world");
        }
    }

    /** Results, interim ones marked by a tilde. */
    private static List<String> heard(List<StreamingRecognizeResponse> answers) {
        return answers.stream()
                .flatMap(it -> it.getResultsList().stream())
                .map(it -> (it.getIsFinal() ? "" : "~") + it.getAlternatives(0).getTranscript())
                .toList();
    }
}
