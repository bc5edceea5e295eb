package dev.parley.gateway.speech;

import static dev.parley.gateway.speech.PromptSource.ENGINE;
import static dev.parley.gateway.speech.PromptSource.MEMORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromptCacheTest {

    private final ToneSynthesizer engine = new ToneSynthesizer();
    private final CacheNews news = new CacheNews();
    private final PromptCache cache = cache(1 << 20);
    private final SpeechSynthesizer synthesizer = cache.around(engine, "tone 1");

    @AfterEach
    void stop() {
        cache.close();
        synthesizer.close();
    }

    @Test
    void whatIsSaidTwiceIsMadeOnce() throws InterruptedException {
        Spoken first = says("One moment, please.");
        Spoken second = says("One moment, please.");

        assertThat(engine.asked).containsExactly("One moment, please.");
        assertThat(second.audio())
                .isEqualTo(ToneSynthesizer.audio(request("One moment, please.")))
                .isEqualTo(first.audio());
        assertThat(second.words())
                .isEqualTo(ToneSynthesizer.words("One moment, please."))
                .isEqualTo(first.words());
        assertThat(news.sources).containsExactly(ENGINE, MEMORY);
    }

    @Test
    void itCanDoWhatTheEngineCan() {
        assertThat(synthesizer.capabilities()).isEqualTo(engine.capabilities());
    }

    @Test
    void anotherSoundIsAnotherPrompt() throws InterruptedException {
        SpeechSynthesizer newer = cache.around(engine, "tone 2");
        List<SynthesisRequest> requests = List.of(
                request("Yes."),
                request("Yes"),
                new SynthesisRequest("Yes.", true, "en-US", "", AudioFormat.MULAW_8K),
                new SynthesisRequest("Yes.", false, "en-GB", "", AudioFormat.MULAW_8K),
                new SynthesisRequest("Yes.", false, "en-US", "low", AudioFormat.MULAW_8K),
                new SynthesisRequest("Yes.", false, "en-US", "", AudioFormat.L16_16K),
                new SynthesisRequest("Yes.en-US", false, "", "", AudioFormat.MULAW_8K),
                request("\uD800 "),
                request("\uD801 "));
        for (SynthesisRequest request : requests) {
            spoken(synthesizer, request);
        }
        spoken(newer, request("Yes."));

        assertThat(engine.asked).hasSize(requests.size() + 1);
        assertThat(news.sources).containsOnly(ENGINE);
    }

    @Test
    void whatFailedIsTriedAgain() throws InterruptedException {
        engine.fail();
        assertThat(says("Hello there.").failures()).containsExactly("UNAVAILABLE hoarse");
        engine.recover();
        assertThat(says("Hello there.").failures()).isEmpty();
        assertThat(says("Hello there.").audio()).isEqualTo(ToneSynthesizer.audio(request("Hello there.")));

        assertThat(news.sources).containsExactly(ENGINE, ENGINE, MEMORY);
    }

    @Test
    void whatWasCancelledIsMadeAnew() throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        engine.wait(latch);
        Spoken spoken = new Spoken();
        Synthesis synthesis = synthesizer.synthesize(request("Hello there."), spoken);
        spoken.awaitAudio();
        synthesis.cancel();
        latch.countDown();
        Spoken again = says("Hello there.");

        assertThat(again.audio()).isEqualTo(ToneSynthesizer.audio(request("Hello there.")));
        assertThat(news.sources).containsExactly(ENGINE, ENGINE);
    }

    @Test
    void twoWhoAskAtOnceBothGetIt() throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        engine.wait(latch);
        Spoken first = new Spoken();
        Spoken second = new Spoken();
        synthesizer.synthesize(request("Hello there."), first);
        synthesizer.synthesize(request("Hello there."), second);
        latch.countDown();

        byte[] whole = ToneSynthesizer.audio(request("Hello there."));
        assertThat(first.awaitEnd().audio()).isEqualTo(whole);
        assertThat(second.awaitEnd().audio()).isEqualTo(whole);
        assertThat(says("Hello there.").audio()).isEqualTo(whole);
        assertThat(news.sources).containsExactly(ENGINE, ENGINE, MEMORY);
    }

    @Test
    void longTextsAndLongSpeechAreNotKept() throws InterruptedException {
        String text = "x".repeat(1001);
        says(text);
        says(text);
        SynthesisRequest long16 = new SynthesisRequest("y".repeat(700), false, "en-US", "", AudioFormat.L16_16K);
        assertThat(spoken(synthesizer, long16).audio()).hasSizeGreaterThan(KeptSpeech.MOST_AUDIO_BYTES);
        assertThat(spoken(synthesizer, long16).audio()).isEqualTo(ToneSynthesizer.audio(long16));

        assertThat(news.sources).containsExactly(ENGINE, ENGINE, ENGINE, ENGINE);
    }

    @Test
    void memoryIsBounded() throws InterruptedException {
        PromptCache small = cache(50_000);
        SpeechSynthesizer bounded = small.around(engine, "tone 1");
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 20; i++) {
                // 4800 bytes each
                spoken(bounded, request("Number %02d, go".formatted(i)));
            }
        }

        assertThat(news.sources.stream().filter(MEMORY::equals).count()).isLessThanOrEqualTo(2 * 10);
        assertThat(news.sources).hasSize(60);
        small.close();
    }

    @Test
    void withoutMemoryThereIsNoCache() {
        PromptCache off = new PromptCache(PromptCacheSettings.OFF, news);
        assertThat(off.around(engine, "tone 1")).isSameAs(engine);
        off.close();
    }

    @Test
    void whatTheEngineRefusesIsRefused() {
        SynthesisRequest odd = new SynthesisRequest("Yes.", false, "en-US", "nobody", AudioFormat.MULAW_8K);
        assertThatThrownBy(() -> synthesizer.synthesize(odd, new Spoken()))
                .isInstanceOf(SpeechException.class)
                .hasMessage("what?");
    }

    @Test
    void aListenerThatBreaksHearsOfIt() throws InterruptedException {
        says("Hello there.");
        Spoken broken = new Spoken();
        synthesizer.synthesize(request("Hello there."), new SynthesisListener() {
            @Override
            public void audio(ByteBuffer chunk) {
                throw new IllegalStateException("full");
            }

            @Override
            public void completed() {
                broken.completed();
            }

            @Override
            public void failed(SpeechException failure) {
                broken.failed(failure);
            }
        });

        assertThat(broken.awaitEnd().failures())
                .containsExactly("INTERNAL the synthesizer broke: java.lang.IllegalStateException: full");
    }

    private Spoken says(String text) throws InterruptedException {
        return spoken(synthesizer, request(text));
    }

    private PromptCache cache(long memoryBytes) {
        return new PromptCache(new PromptCacheSettings(memoryBytes, Optional.empty(), 0), news);
    }

    static Spoken spoken(SpeechSynthesizer synthesizer, SynthesisRequest request) throws InterruptedException {
        Spoken spoken = new Spoken();
        synthesizer.synthesize(request, spoken);
        return spoken.awaitEnd();
    }

    static SynthesisRequest request(String text) {
        return new SynthesisRequest(text, false, "en-US", "", AudioFormat.MULAW_8K);
    }
}
