package dev.parley.gateway.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.gateway.call.EngineWatcher;
import dev.parley.gateway.testing.FakeSynthesizer;
import dev.parley.gateway.testing.Rankings;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.VirtualLoop;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Synthesizers that stand in for each other. */
class FallbackSynthesizerTest {

    private final VirtualLoop loop = new VirtualLoop();
    private final FakeSynthesizer first = new FakeSynthesizer(loop);
    private final FakeSynthesizer second = new FakeSynthesizer(loop);
    private final Ranking<SpeechSynthesizer> engines =
            Rankings.synthesizerRanking(loop, UnaryOperator.identity(), List.of(first, second));
    private final FallbackSynthesizer both = new FallbackSynthesizer(engines, Rankings.SETTINGS, loop);

    /** What is heard of one text. */
    private static final class Listener implements SynthesisListener, EngineWatcher {

        private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
        private final List<String> notes = new CopyOnWriteArrayList<>();

        @Override
        public synchronized void audio(ByteBuffer chunk) {
            byte[] bytes = new byte[chunk.remaining()];
            chunk.get(bytes);
            audio.writeBytes(bytes);
        }

        @Override
        public void completed() {
            notes.add("completed");
        }

        @Override
        public void failed(SpeechException failure) {
            notes.add("failed: " + failure.kind());
        }

        @Override
        public void engineFailed(SpeechException failure) {
            notes.add(failure.kind().name());
        }

        @Override
        public void engineChanged(String from, String to, String reason) {
            notes.add(from + " to " + to);
        }

        synchronized String text() {
            return SpokenCode.read(audio.toByteArray());
        }
    }

    private final Listener heard = new Listener();

    private Synthesis speak(SpeechSynthesizer engine, String text) {
        Synthesis speech =
                engine.synthesize(new SynthesisRequest(text, false, "en-US", "", AudioFormat.MULAW_8K), heard);
        loop.advance(Duration.ZERO);
        return speech;
    }

    /** Lets so much virtual time pass, and what timers set off on other threads happen. */
    private void passes(long millis, String note) {
        loop.advance(Duration.ofMillis(millis));
        loop.until(() -> heard.notes.contains(note));
    }

    @Test
    void theBestEngineSpeaks() {
        speak(both, "hello");

        assertThat(heard.text()).isEqualTo("hello");
        assertThat(heard.notes).containsExactly("completed");
        assertThat(second.asked()).isEmpty();
    }

    @Test
    void whenItFailsTheNextSpeaks() {
        first.fail();

        speak(both, "hello");

        assertThat(heard.text()).isEqualTo("hello");
        assertThat(heard.notes).containsExactly("UNAVAILABLE", "first to second", "completed");
    }

    @Test
    void whenItHasABugTheNextSpeaks() {
        first.haveABug();

        speak(both, "hello");

        assertThat(heard.text()).isEqualTo("hello");
        assertThat(heard.notes).containsExactly("INTERNAL", "first to second", "completed");
    }

    @Test
    void whatBreaksOffIsSaidAgainFromItsBeginning() {
        first.failHalfway();

        speak(both, "good evening");

        assertThat(heard.text()).isEqualTo("good egood evening");
    }

    @Test
    void anEngineThatDoesNotBeginIsGivenUp() {
        first.hang();
        speak(both, "hello");

        loop.advance(Duration.ofMillis(1490));
        assertThat(heard.notes).isEmpty();
        passes(20, "completed");

        assertThat(heard.text()).isEqualTo("hello");
        assertThat(heard.notes).containsExactly("UNAVAILABLE", "first to second", "completed");
        assertThat(first.cancelled()).isEqualTo(1);
    }

    @Test
    void anEngineThatIsDownIsNotAskedUntilItAnswersAgain() {
        first.fail();
        speak(both, "one");
        speak(both, "two");
        heard.notes.clear();

        speak(both, "three");
        assertThat(heard.notes).containsExactly("completed");
        assertThat(first.asked()).containsExactly("one", "two");

        first.recover();
        loop.advance(Duration.ofSeconds(10));
        loop.until(() -> first.asked().size() == 3);
        loop.until(() -> engines.first().state().up());
        speak(both, "four");
        assertThat(first.asked()).last().isEqualTo("four");
    }

    @Test
    void anEngineThatIsAloneIsTriedAgain() {
        first.fail();
        FallbackSynthesizer alone = Rankings.synthesizers(loop, first);

        speak(alone, "hello");
        first.recover();
        passes(200, "completed");

        assertThat(heard.text()).isEqualTo("hello");
    }

    @Test
    void afterAWhileThereIsNoMoreHope() {
        first.fail();
        second.fail();

        speak(both, "hello");
        loop.until(() -> {
            loop.advance(Duration.ofMillis(100));
            return heard.notes.contains("failed: UNAVAILABLE");
        });

        assertThat(heard.text()).isEmpty();
    }

    @Test
    void whoCancelsHearsNothingMore() {
        first.fail();
        second.takes(Duration.ofSeconds(1));
        Synthesis speech = speak(both, "hello");
        loop.advance(Duration.ofMillis(500));

        speech.cancel();
        loop.advance(Duration.ofSeconds(5));

        assertThat(heard.text()).isEmpty();
        assertThat(second.cancelled()).isEqualTo(1);
        assertThat(heard.notes).doesNotContain("completed");
    }

    @Test
    void aVoiceIsTheBestEnginesOwn() {
        ToneSynthesizer deep = new ToneSynthesizer();
        ToneSynthesizer tone = new ToneSynthesizer();
        assertThat(suited("low", deep, tone)).isEqualTo("low");
        assertThat(suited("deep", deep, tone)).isEmpty();
        assertThat(suited("", deep, tone)).isEmpty();
    }

    @Test
    void whoeverStandsInAndTakesNoSsmlSpeaksTheWords() {
        ToneSynthesizer tone = new ToneSynthesizer();
        FakeSynthesizer plain = new FakeSynthesizer(loop);
        Ranking<SpeechSynthesizer> ranking =
                Rankings.ranking("synthesizer", 0, loop, List.of(tone, plain), SynthesizerProbe::new);
        SynthesisRequest ssml =
                new SynthesisRequest("<speak>one <b>two</b></speak>", true, "en-US", "", AudioFormat.MULAW_8K);

        assertThat(FallbackSynthesizer.suited(ssml, ranking.engines().getLast(), ranking.first()))
                .isEqualTo(new SynthesisRequest("one two", false, "en-US", "", AudioFormat.MULAW_8K));
        assertThat(FallbackSynthesizer.suited(ssml, ranking.first(), ranking.first()))
                .isEqualTo(ssml);
    }

    private String suited(String voice, SpeechSynthesizer best, SpeechSynthesizer engine) {
        Ranking<SpeechSynthesizer> ranking =
                Rankings.ranking("synthesizer", 0, loop, List.of(best, engine), SynthesizerProbe::new);
        SynthesisRequest request =
                new SynthesisRequest("x", false, "en-US", voice, new AudioFormat(Encoding.L16, 16000));
        return FallbackSynthesizer.suited(request, ranking.engines().getLast(), ranking.first())
                .voice();
    }
}
