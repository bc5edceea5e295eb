package dev.parley.gateway.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechException.Kind;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.StreamLimits;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.Word;
import dev.parley.gateway.testing.FakeRecognizer;
import dev.parley.gateway.testing.FakeSynthesizer;
import dev.parley.gateway.testing.Rankings;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.VirtualLoop;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Engines that stand in for each other, when things come at awkward moments. */
class FallbackCornersTest {

    private final VirtualLoop loop = new VirtualLoop();
    private final FakeRecognizer first = new FakeRecognizer(loop);
    private final FakeRecognizer second = new FakeRecognizer(loop);
    private final ScriptedRecognizer scripted = new ScriptedRecognizer(AudioFormat.MULAW_8K);
    private final ScriptedRecognizer other = new ScriptedRecognizer(AudioFormat.MULAW_8K);

    // Silence.

    @Test
    void aSilentEngineThatReadsItsFramesToTheEndIsNoticed() {
        HeardCall call = new HeardCall(loop, Rankings.recognizers(loop, scripted, second));

        call.says("a sentence that takes more than two seconds to say");

        assertThat(call.news).containsExactly("first to second");
    }

    @Test
    void aSilentEngineThatTakesAnotherFormatIsNoticed() {
        AnyFormatRecognizer converted = new AnyFormatRecognizer(new ScriptedRecognizer(AudioFormat.L16_16K));
        HeardCall call = new HeardCall(loop, Rankings.recognizers(loop, converted, second));

        call.says("a sentence that takes more than two seconds to say");

        assertThat(call.news).containsExactly("first to second");
    }

    @Test
    void noiseBeforeTheFirstWordIsNobodysFault() {
        FallbackRecognizer both = Rankings.recognizers(loop, first, second);
        HeardCall call = new HeardCall(loop, both).utters(SpokenCode.noise(130), true);

        call.says("hello").ends();

        assertThat(both.engines().engines()).allMatch(Ranked::fit);
    }

    @Test
    void noiseAfterTheLastWordIsNobodysFault() {
        FallbackRecognizer both = Rankings.recognizers(loop, first, second);
        HeardCall call = new HeardCall(loop, both).says("yes ");

        call.utters(SpokenCode.noise(130), true).ends();

        assertThat(call.heard).containsExactly("yes", ".");
        assertThat(both.engines().engines()).allMatch(Ranked::fit);
    }

    @Test
    void aPauseWithinATurnIsNobodysFault() {
        FallbackRecognizer both = Rankings.recognizers(loop, first, second);
        HeardCall call = new HeardCall(loop, both).says("four ");

        // A call counts as voiced, "pauses and all", until its turn is over.
        call.utters(silence(2200), true).says("five").ends();

        assertThat(call.words()).isEqualTo("four five");
        assertThat(both.engines().engines()).allMatch(Ranked::fit);
    }

    private static byte[] silence(int millis) {
        byte[] silence = new byte[8 * millis];
        Arrays.fill(silence, AudioFormat.MULAW_8K.silence());
        return silence;
    }

    // Words.

    @Test
    void anAnswerThatNobodyAskedForIsNone() {
        HeardCall call = new HeardCall(loop, Rankings.recognizers(loop, scripted)).says("one");

        scripted.ends();
        call.passes(0);

        assertThat(call.heard).isEmpty();
    }

    @Test
    void aLateFinalDoesNotTakeTheNextUtterancesBeginning() {
        first.takes(Duration.ofMillis(400));
        HeardCall call = new HeardCall(loop, Rankings.recognizers(loop, first, second))
                .says("one")
                .ends()
                .says("two three");
        first.breakStreams();

        call.passes(0).ends();

        assertThat(call.heard).containsExactly("one", ".", "two three", ".");
    }

    @Test
    void aLateFinalDoesNotMakeTheNextUtterancesWordsCountAsSilence() {
        HeardCall call = new HeardCall(loop, Rankings.recognizers(loop, scripted, other));
        call.says("one").ends().says("two").isSilent(100);
        scripted.finalResult("one", Duration.ofMillis(180));
        scripted.ends();
        call.isSilent(2400);
        scripted.fails();

        call.passes(0);

        assertThat(other.got()).isEqualTo("two");
    }

    @Test
    void aFinalWithoutTimesIsNotHeardAgain() {
        HeardCall call = new HeardCall(loop, Rankings.recognizers(loop, scripted, other)).says("one two");
        scripted.finalResult("one two", Duration.ZERO);
        call.passes(0);
        scripted.fails();

        call.passes(0);

        assertThat(other.got()).isEmpty();
    }

    @Test
    void timesThatMakeNoSenseDoNotCostTheWords() {
        HeardCall call = new HeardCall(loop, Rankings.recognizers(loop, scripted)).says("one");

        try {
            scripted.finalResult("one", Duration.ofDays(100));
            call.passes(0);
        } catch (ArithmeticException lost) {
            // An event loop would only log it.
        }

        assertThat(call.heard).containsExactly("one");
    }

    @Test
    void anUtteranceLongerThanTheLimitDoesNotOpenAStreamForEveryFrame() {
        scripted.bears(new StreamLimits(Duration.ofSeconds(5), Duration.ZERO));
        HeardCall call = new HeardCall(loop, Rankings.recognizers(loop, scripted));

        call.says("a".repeat(150));

        assertThat(scripted.streams).isLessThan(15);
    }

    @Test
    void anUtteranceLongerThanTheLimitIsNoReasonToGiveUp() {
        first.bears(new StreamLimits(Duration.ofSeconds(5), Duration.ZERO));
        HeardCall call = new HeardCall(loop, Rankings.recognizers(loop, first));

        call.says("a".repeat(150));

        assertThat(call.heard).doesNotContain("failed: STREAM_LIMIT");
    }

    // How engines fare.

    @Test
    void anEngineThatIsUpAndDownIsProbedOnce() {
        AtomicInteger probes = new AtomicInteger();
        EngineState state = new EngineState(
                "recognizer",
                "first",
                0,
                new EngineState.Probing(() -> probes.incrementAndGet() < 0, Duration.ofSeconds(10), loop));
        for (int i = 0; i < 50; i++) {
            // One call is refused, the next one is not.
            state.failed(new SpeechException(Kind.UNAUTHENTICATED, "no"));
            state.succeeded(state.begin());
        }
        state.failed(new SpeechException(Kind.UNAUTHENTICATED, "no"));

        loop.advance(Duration.ofMillis(10_001));
        loop.until(() -> probes.get() > 0);
        var settled = new CountDownLatch(1);
        Thread.ofVirtual().start(settled::countDown);
        loop.until(() -> settled.getCount() == 0);

        assertThat(probes).hasValue(1);
    }

    @Test
    void whatComesFromTheCacheSaysNothingOfTheEngine() {
        FakeSynthesizer engine = new FakeSynthesizer(loop);
        FakeSynthesizer standIn = new FakeSynthesizer(loop);
        try (PromptCache cache =
                new PromptCache(new PromptCacheSettings(1 << 20, Optional.empty(), 0), new CacheNews())) {
            Ranking<SpeechSynthesizer> engines =
                    Rankings.synthesizerRanking(loop, it -> cache.around(it, it.toString()), List.of(engine, standIn));
            FallbackSynthesizer both = new FallbackSynthesizer(engines, Rankings.SETTINGS, loop);
            says(both, "welcome");
            engine.fail();
            says(both, "one");
            says(both, "welcome");
            says(both, "two");

            assertThat(engines.first().state().up())
                    .as("it has failed twice, and made nothing since")
                    .isFalse();
        }
    }

    @Test
    void anEngineThatAlwaysBreaksOffIsDown() {
        FakeSynthesizer engine = new FakeSynthesizer(loop);
        FakeSynthesizer standIn = new FakeSynthesizer(loop);
        engine.failHalfway();
        Ranking<SpeechSynthesizer> engines =
                Rankings.synthesizerRanking(loop, UnaryOperator.identity(), List.of(engine, standIn));
        FallbackSynthesizer both = new FallbackSynthesizer(engines, Rankings.SETTINGS, loop);

        says(both, "one");
        says(both, "two");
        says(both, "three");
        says(both, "four");

        assertThat(engines.first().state().up()).isFalse();
    }

    @Test
    void aRecognizerThatFailsInEveryUtteranceIsDown() {
        FallbackRecognizer both = Rankings.recognizers(loop, first, second);
        HeardCall call = new HeardCall(loop, both);

        for (int i = 0; i < 5; i++) {
            call.says("one two ");
            first.breakStreams();
            call.passes(0).ends();
        }

        assertThat(both.engines().first().state().up()).isFalse();
    }

    @Test
    void wordsThatAreSaidAgainComeAfterWhatHadBeenMade() {
        FakeSynthesizer engine = new FakeSynthesizer(loop);
        FakeSynthesizer standIn = new FakeSynthesizer(loop);
        engine.failHalfway();
        standIn.tellsWordTimes();
        Ranking<SpeechSynthesizer> engines =
                Rankings.synthesizerRanking(loop, UnaryOperator.identity(), List.of(engine, standIn));
        FallbackSynthesizer both = new FallbackSynthesizer(engines, Rankings.SETTINGS, loop);

        Said said = says(both, "good evening");

        // "good e", 6 letters of 60 ms, and then "good evening".
        assertThat(said.words).last().satisfies(word -> {
            assertThat(word.text()).isEqualTo("evening");
            assertThat(word.end()).isEqualTo(Duration.ofMillis((6 + 12) * 60));
        });
    }

    private Said says(SpeechSynthesizer synthesizer, String text) {
        Said said = new Said();
        Synthesis speech =
                synthesizer.synthesize(new SynthesisRequest(text, false, "en-US", "", AudioFormat.MULAW_8K), said);
        loop.advance(Duration.ZERO);
        loop.until(() -> said.notes.contains("completed"));
        speech.cancel();
        return said;
    }

    private static final class Said implements SynthesisListener {

        private final List<String> notes = new CopyOnWriteArrayList<>();
        private final List<Word> words = new ArrayList<>();

        @Override
        public void audio(ByteBuffer chunk) {}

        @Override
        public void word(Word word) {
            words.add(word);
        }

        @Override
        public void completed() {
            notes.add("completed");
        }

        @Override
        public void failed(SpeechException failure) {
            notes.add("failed");
        }
    }
}
