package dev.parley.speech.google.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recognition that fails when it is told to. */
class SpeechFailuresTest {

    private final CountDownLatch silent = new CountDownLatch(1);
    private FakeGoogle google;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        google = FakeGoogle.start(
                FakeSettings.DEFAULT.withSlowness(Duration.ofMillis(300)).withStory(line -> {
                    if (line.contains("falls silent")) {
                        silent.countDown();
                    }
                }));
        client = new Client(google);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        google.close();
    }

    private StreamObserver<StreamingRecognizeRequest> v1(Answers<StreamingRecognizeResponse> answers) {
        var stream = client.v1(answers);
        stream.onNext(Client.v1Request(Client.v1Config()));
        return stream;
    }

    private void assertWell() throws Exception {
        Answers<StreamingRecognizeResponse> answers = new Answers<>();
        var stream = v1(answers);
        stream.onNext(Client.v1Audio(Client.speech("well")));
        stream.onCompleted();
        assertThat(Client.v1Heard(answers.rest())).endsWith("well");
    }

    @ParameterizedTest
    @CsvSource({
        "LIMIT, OUT_OF_RANGE, 305 seconds",
        "IDLE, OUT_OF_RANGE, Audio Timeout Error",
        "QUOTA, RESOURCE_EXHAUSTED, Quota exceeded",
        "AUTHENTICATION, UNAUTHENTICATED, invalid authentication credentials",
        "PERMISSION, PERMISSION_DENIED, does not have permission",
        "UNAVAILABLE, UNAVAILABLE, currently unavailable",
        "INTERNAL, INTERNAL, Internal error",
        "INVALID_ARGUMENT, INVALID_ARGUMENT, invalid argument",
    })
    void theNextStreamFailsAndTheOneAfterItDoesNot(Failure failure, Status.Code code, String words) throws Exception {
        google.recognitionFailures().next(failure);
        Answers<StreamingRecognizeResponse> answers = new Answers<>();
        v1(answers);
        assertThat(answers.end().getCode()).isEqualTo(code);
        assertThat(answers.end().getDescription()).contains(words);
        assertWell();
    }

    @ParameterizedTest
    @CsvSource({"LIMIT, Max duration of 5 minutes", "IDLE, no more client requests"})
    void versionTwoHasItsOwnWords(Failure failure, String words) throws Exception {
        google.recognitionFailures().next(failure);
        Answers<com.google.cloud.speech.v2.StreamingRecognizeResponse> answers = new Answers<>();
        client.v2(answers).onNext(Client.v2Config().build());
        assertThat(answers.end().getCode()).isEqualTo(Status.Code.ABORTED);
        assertThat(answers.end().getDescription()).contains(words);
    }

    @Test
    void aStreamFailsInMidUtterance() throws Exception {
        google.recognitionFailures().next(Failure.UNAVAILABLE, Moment.afterWords(2));
        Answers<StreamingRecognizeResponse> answers = new Answers<>();
        var stream = v1(answers);
        stream.onNext(Client.v1Audio(Client.speech("one two three")));
        stream.onCompleted();
        assertThat(Client.v1Heard(answers.rest())).containsExactly("~one", "~one two");
        assertThat(answers.end().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    }

    @Test
    void aStreamFailsAfterSoMuchAudio() throws Exception {
        google.recognitionFailures().next(Failure.INTERNAL, Moment.afterAudio(Duration.ofSeconds(2)));
        Answers<StreamingRecognizeResponse> answers = new Answers<>();
        var stream = v1(answers);
        stream.onNext(Client.v1Audio(Client.speech("one")));
        assertThat(Client.v1Heard(List.of(answers.next()))).containsExactly("~one");
        stream.onNext(Client.v1Audio(Client.silence(Duration.ofSeconds(2))));
        assertThat(answers.end().getCode()).isEqualTo(Status.Code.INTERNAL);
    }

    @Test
    void failuresComeInTheOrderInWhichTheyWerePlanned() throws Exception {
        google.recognitionFailures().next(2, Failure.QUOTA, Moment.atOnce());
        google.recognitionFailures().pass();
        google.recognitionFailures().every(2, Failure.INTERNAL, Moment.atOnce());
        assertFails(Status.Code.RESOURCE_EXHAUSTED);
        assertFails(Status.Code.RESOURCE_EXHAUSTED);
        assertWell();
        assertWell();
        assertFails(Status.Code.INTERNAL);
        assertWell();
        google.recognitionFailures().all(Failure.UNAVAILABLE, Moment.atOnce());
        assertFails(Status.Code.UNAVAILABLE);
        google.recognitionFailures().clear();
        assertWell();
        assertThatThrownBy(() -> google.recognitionFailures().every(0, Failure.LIMIT, Moment.atOnce()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertFails(Status.Code code) throws Exception {
        Answers<StreamingRecognizeResponse> answers = new Answers<>();
        v1(answers);
        assertThat(answers.end().getCode()).isEqualTo(code);
    }

    @Test
    void aStreamFallsSilent() throws Exception {
        google.recognitionFailures().next(Failure.SILENCE, Moment.afterWords(1));
        Answers<StreamingRecognizeResponse> answers = new Answers<>();
        var stream = v1(answers);
        stream.onNext(Client.v1Audio(Client.speech("one two three")));
        stream.onCompleted();
        assertThat(Client.v1Heard(List.of(answers.next()))).containsExactly("~one");
        assertThat(silent.await(30, TimeUnit.SECONDS)).isTrue();
        assertWell();
        assertThat(answers.isEmpty()).isTrue();
        assertThat(answers.isOver()).isFalse();
        assertThat(google.counts().streamsOpen()).isOne();
    }

    @Test
    void aStreamIsSlowButLosesNothing() throws Exception {
        google.recognitionFailures().next(Failure.SLOW);
        Answers<StreamingRecognizeResponse> answers = new Answers<>();
        var stream = v1(answers);
        long begun = System.nanoTime();
        stream.onNext(Client.v1Audio(Client.speech("one two")));
        stream.onCompleted();
        assertThat(Client.v1Heard(answers.rest())).containsExactly("~one", "~one two", "one two");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aConnectionBreaksWithAllItsStreams() throws Exception {
        Answers<StreamingRecognizeResponse> bystander = new Answers<>();
        var other = v1(bystander);
        other.onNext(Client.v1Audio(Client.speech("here")));
        bystander.next();
        google.recognitionFailures().next(Failure.DROP, Moment.afterWords(1));
        Answers<StreamingRecognizeResponse> answers = new Answers<>();
        v1(answers).onNext(Client.v1Audio(Client.speech("one two")));
        assertThat(answers.end().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(bystander.end().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        assertWell();
        assertThat(google.counts().connections()).isEqualTo(2);
    }

    @Test
    void allConnectionsBreakOrAreRefused() throws Exception {
        Answers<StreamingRecognizeResponse> answers = new Answers<>();
        v1(answers).onNext(Client.v1Audio(Client.speech("one")));
        answers.next();
        google.dropConnections();
        assertThat(answers.end().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        assertWell();

        int port = google.port();
        google.refuse();
        try (Client late = new Client(google)) {
            Answers<StreamingRecognizeResponse> refused = new Answers<>();
            late.v1(refused);
            assertThat(refused.end().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        }
        google.resume();
        assertThat(google.port()).isEqualTo(port);
        try (Client again = new Client(google)) {
            Answers<StreamingRecognizeResponse> well = new Answers<>();
            var stream = again.v1(well);
            stream.onNext(Client.v1Request(Client.v1Config()));
            stream.onCompleted();
            assertThat(well.end().isOk()).isTrue();
        }
    }

    @Test
    void aClientMayGiveUp() throws Exception {
        Answers<StreamingRecognizeResponse> answers = new Answers<>();
        var stream = v1(answers);
        stream.onNext(Client.v1Audio(Client.speech("one")));
        answers.next();
        stream.onError(Status.CANCELLED.asRuntimeException());
        assertWell();
        assertThat(answers.end().getCode()).isEqualTo(Status.Code.CANCELLED);
        assertThat(google.counts().streamsOpen()).isZero();
    }
}
