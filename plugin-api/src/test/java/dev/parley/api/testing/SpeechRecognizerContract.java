package dev.parley.api.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.Transcript;
import dev.parley.api.speech.Word;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every {@link SpeechRecognizer} must do. Extend it, and supply an engine and two samples of speech. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SpeechRecognizerContract {

    private static final Duration PATIENCE = Duration.ofSeconds(OneAtATime.PATIENCE_SECONDS);

    private SpeechRecognizer engine;

    /** Makes an engine; called more than once. */
    protected abstract SpeechRecognizer create() throws Exception;

    /** Someone speaking the engine's language. */
    protected abstract SpeechSample first() throws Exception;

    /** Someone saying something else, with a word that is not in the first sample. */
    protected abstract SpeechSample second() throws Exception;

    /** The language of the samples; {@code en-US} unless overridden. */
    protected String language() {
        return "en-US";
    }

    /** Called after each frame of 20 ms: override it to pause where an engine takes audio in real time only. */
    protected void afterFrame() throws InterruptedException {}

    @BeforeAll
    void start() throws Exception {
        engine = create();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void capabilitiesAreConstant() {
        assertThat(engine.capabilities()).isEqualTo(engine.capabilities());
        assertThat(engine.capabilities().formats()).doesNotHaveDuplicates();
    }

    @Test
    void speechIsHeardInEveryFormat() throws Exception {
        for (AudioFormat format : engine.capabilities().formats()) {
            HeardTranscripts heard = new HeardTranscripts();
            try (RecognitionStream stream = engine.open(request(format), heard)) {
                say(stream, first().frames(format));
                stream.endUtterance();
                heard.awaitUtterances(1);
                assertThat(heard.words(0)).as(format.contentType()).contains(first().word());
            }
        }
    }

    @Test
    void severalUtterancesOfOneStreamAreHeardInOrder() throws Exception {
        HeardTranscripts heard = new HeardTranscripts();
        try (RecognitionStream stream = engine.open(request(), heard)) {
            say(stream, first().frames(format()));
            stream.endUtterance();
            say(stream, second().frames(format()));
            stream.endUtterance();
            heard.awaitUtterances(2);
            say(stream, first().frames(format()));
            stream.endUtterance();
            heard.awaitUtterances(3);
        }
        assertThat(heard.words(0)).contains(first().word()).doesNotContain(second().word());
        assertThat(heard.words(1)).contains(second().word()).doesNotContain(first().word());
        assertThat(heard.words(2)).contains(first().word()).doesNotContain(second().word());
        assertThat(heard.ended()).isEqualTo(3);
    }

    @Test
    void timesCountFromTheStartOfTheStream() throws Exception {
        HeardTranscripts heard = new HeardTranscripts();
        Duration oneClip = format().duration(bytes(first().frames(format())));
        try (RecognitionStream stream = engine.open(request(), heard)) {
            for (int utterance = 0; utterance < 2; utterance++) {
                say(stream, first().frames(format()));
                stream.endUtterance();
                heard.awaitUtterances(utterance + 1);
            }
        }
        Duration slack = Duration.ofMillis(200);
        Duration all = oneClip.multipliedBy(2).plus(slack);
        assertThat(heard.all())
                .allSatisfy(transcript -> assertThat(transcript.end()).isLessThanOrEqualTo(all));
        assertThat(heard.finals(0).getFirst().start()).isLessThan(oneClip);
        assertThat(heard.finals(1).getFirst().start()).isGreaterThan(oneClip.minus(slack));
        if (engine.capabilities().wordTimes()) {
            List<Word> words = heard.all().stream()
                    .filter(Transcript::isFinal)
                    .flatMap(transcript -> transcript.words().stream())
                    .toList();
            assertThat(words).isNotEmpty();
            assertThat(words).isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()));
            assertThat(words).allSatisfy(word -> {
                assertThat(word.start()).isLessThanOrEqualTo(word.end());
                assertThat(word.confidence()).isBetween(0.0, 1.0);
            });
        }
    }

    @Test
    void interimTranscriptsComeOnlyWhereTheyAreAnnounced() throws Exception {
        HeardTranscripts heard = new HeardTranscripts();
        try (RecognitionStream stream = engine.open(request(), heard)) {
            say(stream, first().frames(format()));
            stream.endUtterance();
            heard.awaitUtterances(1);
        }
        assertThat(heard.all().stream().anyMatch(transcript -> !transcript.isFinal()))
                .isEqualTo(engine.capabilities().interimResults());
    }

    @Test
    void everyEndOfUtteranceIsAnsweredOnceEvenIfNothingWasSaid() throws Exception {
        HeardTranscripts heard = new HeardTranscripts();
        try (RecognitionStream stream = engine.open(request(), heard)) {
            stream.endUtterance();
            say(stream, SpeechSample.silence(format()));
            stream.endUtterance();
            stream.endUtterance();
            heard.awaitUtterances(3);
            say(stream, first().frames(format()));
            stream.endUtterance();
            heard.awaitUtterances(4);
        }
        assertThat(heard.ended()).isEqualTo(4);
        assertThat(heard.words(3)).contains(first().word());
    }

    @Test
    void streamsAtTheSameTimeDoNotMix() throws Exception {
        HeardTranscripts one = new HeardTranscripts();
        HeardTranscripts other = new HeardTranscripts();
        List<ByteBuffer> oneFrames = first().frames(format());
        List<ByteBuffer> otherFrames = second().frames(format());
        try (RecognitionStream left = engine.open(request(), one);
                RecognitionStream right = engine.open(request(), other)) {
            for (int i = 0; i < Math.max(oneFrames.size(), otherFrames.size()); i++) {
                say(left, oneFrames.subList(Math.min(i, oneFrames.size()), Math.min(i + 1, oneFrames.size())));
                say(right, otherFrames.subList(Math.min(i, otherFrames.size()), Math.min(i + 1, otherFrames.size())));
            }
            left.endUtterance();
            right.endUtterance();
            one.awaitUtterances(1);
            other.awaitUtterances(1);
        }
        assertThat(one.words(0)).contains(first().word()).doesNotContain(second().word());
        assertThat(other.words(0)).contains(second().word()).doesNotContain(first().word());
    }

    @Test
    void aClosedStreamIsSilentAndTakesAnything() throws Exception {
        HeardTranscripts heard = new HeardTranscripts();
        RecognitionStream stream = engine.open(request(), heard);
        say(stream, first().frames(format()));
        stream.endUtterance();
        stream.close();
        int before = heard.notices();
        say(stream, first().frames(format()));
        stream.endUtterance();
        stream.close();
        afterAnotherStream();
        // One notice may have been on its way when the stream was closed.
        assertThat(heard.notices()).isLessThanOrEqualTo(before + 1);
        assertThat(heard.ended()).isLessThanOrEqualTo(1);
        heard.assertSound();
    }

    @Test
    void manyStreamsComeAndGo() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (RecognitionStream stream = engine.open(request(), new HeardTranscripts())) {
                say(stream, SpeechSample.silence(format()).subList(0, 10));
            }
        }
        afterAnotherStream();
    }

    @Test
    void aListenerThatHangsDoesNotBlockTheCaller() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        RecognitionListener hanging = new RecognitionListener() {
            @Override
            public void transcript(Transcript transcript) {
                hang();
            }

            @Override
            public void utteranceEnded() {
                hang();
            }

            @Override
            public void failed(SpeechException failure) {
                hang();
            }

            private void hang() {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        List<ByteBuffer> frames = first().frames(format());
        try {
            assertTimeoutPreemptively(PATIENCE, () -> {
                RecognitionStream stream = engine.open(request(), hanging);
                say(stream, frames);
                stream.endUtterance();
                say(stream, frames);
                stream.endUtterance();
                stream.close();
            });
        } finally {
            release.countDown();
        }
        afterAnotherStream();
    }

    @Test
    void aFormatThatIsNotAnnouncedIsRefused() {
        AudioFormat odd = new AudioFormat(Encoding.MULAW, 47_999);
        assumeTrue(!engine.capabilities().formats().contains(odd));
        assertRefused(new RecognitionRequest(odd, language(), List.of()));
    }

    @Test
    void aLanguageThatIsNotAnnouncedIsRefused() {
        assumeTrue(!engine.capabilities().languages().isEmpty());
        assertRefused(new RecognitionRequest(format(), "tlh", List.of()));
        assertRefused(new RecognitionRequest(format(), "", List.of()));
    }

    @Test
    void phrasesAreTakenWhetherTheyHelpOrNot() throws Exception {
        HeardTranscripts heard = new HeardTranscripts();
        List<String> phrases = List.of(first().word(), "parley", "\"quoted\" & odd");
        try (RecognitionStream stream = engine.open(new RecognitionRequest(format(), language(), phrases), heard)) {
            say(stream, first().frames(format()));
            stream.endUtterance();
            heard.awaitUtterances(1);
        }
        assertThat(heard.words(0)).contains(first().word());
    }

    @Test
    void aClosedEngineTakesNoMoreStreams() throws Exception {
        SpeechRecognizer closing = create();
        HeardTranscripts heard = new HeardTranscripts();
        RecognitionStream open = closing.open(request(), heard);
        say(open, first().frames(format()));
        closing.close();
        closing.close();
        open.endUtterance();
        open.close();
        assertThat(heard.ended()).isZero();
        assertThatThrownBy(() -> closing.open(request(), new HeardTranscripts()))
                .isInstanceOf(SpeechException.class);
    }

    private AudioFormat format() {
        return engine.capabilities().formats().getFirst();
    }

    private RecognitionRequest request() {
        return request(format());
    }

    private RecognitionRequest request(AudioFormat format) {
        return new RecognitionRequest(format, language(), List.of());
    }

    private void assertRefused(RecognitionRequest request) {
        assertThatThrownBy(() -> engine.open(request, new HeardTranscripts()))
                .isInstanceOfSatisfying(
                        SpeechException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(SpeechException.Kind.INVALID_REQUEST));
    }

    /** What was under way elsewhere has had its time when this is done. */
    private void afterAnotherStream() throws Exception {
        HeardTranscripts heard = new HeardTranscripts();
        try (RecognitionStream stream = engine.open(request(), heard)) {
            say(stream, first().frames(format()));
            stream.endUtterance();
            heard.awaitUtterances(1);
        }
        assertThat(heard.words(0)).contains(first().word());
    }

    /** Sends frames out of one buffer, which is another's once the engine has returned. */
    private void say(RecognitionStream stream, List<ByteBuffer> frames) throws InterruptedException {
        for (ByteBuffer frame : new ArrayList<>(frames)) {
            ByteBuffer shared = ByteBuffer.allocateDirect(frame.remaining() + 7);
            shared.position(5).put(frame.duplicate()).flip().position(5);
            stream.audio(shared.slice());
            for (int i = 0; i < shared.limit(); i++) {
                shared.put(i, (byte) 0x5a);
            }
            afterFrame();
        }
    }

    private static long bytes(List<ByteBuffer> frames) {
        return frames.stream().mapToLong(ByteBuffer::remaining).sum();
    }
}
