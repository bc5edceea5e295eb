package dev.parley.speech.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import dev.parley.api.speech.SpeechException.Kind;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.speech.google.GoogleRecognizerSettings.Api;
import dev.parley.speech.google.ScriptedSpeech.Taken;
import io.grpc.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who says what when, between a call and the service. */
class StreamOrderTest {

    private ScriptedSpeech google;
    private SpeechRecognizer engine;

    @BeforeEach
    void start() throws IOException {
        google = new ScriptedSpeech();
        engine = Engines.recognizer(google.endpoint(), Api.V1, Map.of());
    }

    @AfterEach
    void stop() {
        engine.close();
        google.close();
    }

    @Test
    void theConfigurationComesFirstAndTheHalfCloseLast() throws Exception {
        try (Ear caller = new Ear(engine)) {
            assertThat(google.noMore()).isTrue();
            caller.silence(250);
            Taken stream = google.next();
            Engines.await("two batches", () -> stream.audioBytes() == 1600);
            assertThat(stream.requests().getFirst().hasStreamingConfig()).isTrue();
            assertThat(stream.requests().subList(1, 3))
                    .allSatisfy(request ->
                            assertThat(request.getAudioContent().size()).isEqualTo(800));
            assertThat(stream.finished()).isFalse();
            caller.end();
            stream.awaitFinish();
            assertThat(stream.audioBytes()).isEqualTo(2000);
            stream.answer(true, "yes");
            stream.complete();
            caller.await("ended", 1);
            assertThat(caller.log()).containsExactly("yes", "ended");
        }
    }

    @Test
    void theNextUtteranceWaitsForTheAnswerToTheOneBefore() throws Exception {
        try (Ear caller = new Ear(engine)) {
            caller.silence(100).end().silence(100).end().end().silence(20).end();
            Taken one = google.next().awaitFinish();
            assertThat(google.noMore()).isTrue();
            one.answer(true, "one");
            one.answer(true, " and a half");
            one.complete();
            Taken two = google.next().awaitFinish();
            two.answer(true, "two");
            two.complete();
            Taken three = google.next().awaitFinish();
            assertThat(three.audioBytes()).isEqualTo(160);
            three.complete();
            caller.await("ended", 4);
            assertThat(caller.log()).containsExactly("one", "and a half", "ended", "two", "ended", "ended", "ended");
            assertThat(caller.finals().getLast().start()).isEqualTo(Duration.ofMillis(100));
        }
    }

    @Test
    void anEndWithoutAudioIsAnsweredAtOnce() throws Exception {
        try (Ear caller = new Ear(engine)) {
            caller.end().end().await("ended", 2);
            assertThat(caller.log()).containsExactly("ended", "ended");
            assertThat(google.noMore()).isTrue();
        }
    }

    @Test
    void thePartsOfAnInterimAreJoined() throws Exception {
        try (Ear caller = new Ear(engine)) {
            caller.silence(100);
            Taken stream = google.next();
            stream.answer(false, "to be", " or not");
            caller.await("~to be or not", 1);
        }
    }

    @Test
    void aServiceThatDoesNotAnswerIsUnavailable() throws Exception {
        try (SpeechRecognizer impatient =
                        Engines.recognizer(google.endpoint(), Api.V1, Map.of("answerTimeout", Duration.ofMillis(200)));
                Ear caller = new Ear(impatient)) {
            caller.silence(100).end();
            Taken stream = google.next().awaitFinish();
            assertThat(caller.awaitFailure().kind()).isEqualTo(Kind.UNAVAILABLE);
            stream.awaitCancel();
            caller.silence(100).end();
            assertThat(caller.log()).containsExactly("failed UNAVAILABLE");
        }
    }

    @Test
    void aServiceThatEndsAStreamByItselfIsUnavailable() throws Exception {
        try (Ear caller = new Ear(engine)) {
            caller.silence(100);
            google.next().complete();
            assertThat(caller.awaitFailure().kind()).isEqualTo(Kind.UNAVAILABLE);
        }
    }

    @Test
    void aFailureInPlaceOfResultsIsOne() throws Exception {
        try (Ear caller = new Ear(engine)) {
            caller.silence(100);
            google.next()
                    .answer(StreamingRecognizeResponse.newBuilder()
                            .setError(com.google.rpc.Status.newBuilder()
                                    .setCode(Status.Code.OUT_OF_RANGE.value())
                                    .setMessage("Exceeded maximum allowed stream duration of 305 seconds."))
                            .build());
            assertThat(caller.awaitFailure().kind()).isEqualTo(Kind.STREAM_LIMIT);
        }
    }

    @Test
    void aFailureEndsAllReports() throws Exception {
        try (Ear caller = new Ear(engine)) {
            caller.silence(100).end().end();
            google.next().awaitFinish().fail(Status.INTERNAL);
            assertThat(caller.awaitFailure().kind()).isEqualTo(Kind.INTERNAL);
            caller.silence(100).end();
            assertThat(google.noMore()).isTrue();
            assertThat(caller.log()).containsExactly("failed INTERNAL");
        }
    }

    @Test
    void aClosedStreamIsCancelledThere() throws Exception {
        Ear caller = new Ear(engine).silence(100);
        Taken stream = google.next();
        caller.close();
        stream.awaitCancel();
        assertThat(caller.log()).isEmpty();
    }
}
