package dev.parley.api.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Mulaw;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.Synthesis;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.Voice;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every {@link SpeechSynthesizer} must do. Extend it, and supply an engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SpeechSynthesizerContract {

    private static final Duration PATIENCE = Duration.ofSeconds(OneAtATime.PATIENCE_SECONDS);
    private static final String SHORT = "Yes.";

    private SpeechSynthesizer engine;

    /** Makes an engine; called more than once. */
    protected abstract SpeechSynthesizer create() throws Exception;

    /** A sentence of some ten words in the engine's language. */
    protected String sentence() {
        return "Thank you for calling, how can we help you today?";
    }

    /** The language of the sentence; {@code en-US} unless overridden. */
    protected String language() {
        return "en-US";
    }

    @BeforeAll
    void start() throws Exception {
        engine = create();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void aSentenceIsSpokenInEveryFormat() throws Exception {
        for (AudioFormat format : engine.capabilities().formats()) {
            HeardSpeech heard = spoken(sentence(), "", format);
            assertThat(heard.duration())
                    .as(format.contentType())
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
            assertThat(loudness(heard.audio(), format)).as(format.contentType()).isBetween(100.0, 16_000.0);
            assertNoHeader(heard.audio());
        }
    }

    @Test
    void everyVoiceSpeaks() throws Exception {
        for (Voice voice : engine.capabilities().voices()) {
            assumeTrue(voice.language().equals(language()));
            assertThat(spoken(sentence(), voice.name(), format()).duration()).isGreaterThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void longerTextsTakeLonger() throws Exception {
        Duration brief = spoken(SHORT, "", format()).duration();
        assertThat(spoken(sentence(), "", format()).duration()).isGreaterThan(brief);
    }

    @Test
    void textsAtTheSameTimeDoNotMix() throws Exception {
        Duration brief = spoken(SHORT, "", format()).duration();
        Duration whole = spoken(sentence(), "", format()).duration();
        List<HeardSpeech> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            HeardSpeech heard = new HeardSpeech(format());
            engine.synthesize(request(i % 2 == 0 ? SHORT : sentence()), heard);
            all.add(heard);
        }
        for (int i = 0; i < all.size(); i++) {
            HeardSpeech heard = all.get(i);
            heard.awaitEnd();
            heard.assertSound();
            Duration alone = i % 2 == 0 ? brief : whole;
            assertThat(heard.duration().minus(alone).abs()).isLessThan(Duration.ofMillis(500));
        }
    }

    @Test
    void wordTimesComeWhereTheyAreAnnounced() throws Exception {
        HeardSpeech heard = spoken(sentence(), "", format());
        assertThat(heard.words().isEmpty()).isNotEqualTo(engine.capabilities().wordTimes());
        assertThat(heard.words()).allSatisfy(word -> {
            assertThat(word.start()).isGreaterThanOrEqualTo(Duration.ZERO).isLessThanOrEqualTo(word.end());
            assertThat(word.end()).isLessThanOrEqualTo(heard.duration().plusMillis(200));
        });
    }

    @Test
    void aCancelledTextFallsSilentSoon() throws Exception {
        List<Synthesis> started = new ArrayList<>();
        CountDownLatch ready = new CountDownLatch(1);
        HeardSpeech heard = new HeardSpeech(format()) {
            @Override
            public void audio(ByteBuffer chunk) {
                super.audio(chunk);
                try {
                    ready.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                started.getFirst().cancel();
            }
        };
        started.add(engine.synthesize(request(sentence().repeat(5)), heard));
        ready.countDown();
        heard.awaitAudio();
        spoken(sentence(), "", format());
        started.getFirst().cancel();
        assertThat(heard.chunks()).as("chunks: the first, and one on its way").isLessThanOrEqualTo(2);
        assertThat(heard.failures()).isEmpty();
        heard.assertOneAtATime();
    }

    @Test
    void cancellingBeforeAndAfterDoesNoHarm() throws Exception {
        HeardSpeech early = new HeardSpeech(format());
        Synthesis synthesis = engine.synthesize(request(sentence()), early);
        synthesis.cancel();
        synthesis.cancel();
        HeardSpeech heard = new HeardSpeech(format());
        Synthesis whole = engine.synthesize(request(sentence()), heard);
        heard.awaitEnd();
        whole.cancel();
        heard.assertSound();
        assertThat(early.failures()).isEmpty();
    }

    @Test
    void oddTextsEndLikeAnyOther() throws Exception {
        List<String> odd = List.of(
                "...",
                "?!?!",
                "\uD83D\uDE00\uD83D\uDC4D",
                "It's 3.5% of $1,234.56, i.e. 7/8 @ #42 & more.",
                "Call +1 555 000 0002, or (555) 123-4567.",
                "The 21st of May 2026 at 10:45 p.m.",
                "1000000000000000000000000",
                "Zażółć gęślą jaźń, Größe, naïve café",
                "日本語 and русский",
                "\u0000\u0007\uFFFD \uD800 tail",
                "a\tb\r\nc",
                "x".repeat(90),
                "www.example.com or me@example.com",
                "- — … “quoted” ‘text’",
                "<b>not</b> &amp; markup",
                "A.B.C. Dr. No vs. Mr. T.");
        for (String text : odd) {
            HeardSpeech heard = new HeardSpeech(format());
            engine.synthesize(request(text), heard);
            heard.awaitEnd();
            assertThat(heard.failures()).as(text).isEmpty();
            heard.assertSound();
        }
    }

    @Test
    void aListenerThatHangsDoesNotBlockTheCaller() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        HeardSpeech hanging = new HeardSpeech(format()) {
            @Override
            public void audio(ByteBuffer chunk) {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                super.audio(chunk);
            }
        };
        List<HeardSpeech> others = new ArrayList<>();
        try {
            assertTimeoutPreemptively(PATIENCE, () -> {
                engine.synthesize(request(sentence()), hanging);
                for (int i = 0; i < 4; i++) {
                    HeardSpeech other = new HeardSpeech(format());
                    engine.synthesize(request(SHORT), other);
                    others.add(other);
                }
            });
        } finally {
            release.countDown();
        }
        hanging.awaitEnd();
        for (HeardSpeech other : others) {
            other.awaitEnd();
            other.assertSound();
        }
    }

    @Test
    void whatIsNotAnnouncedIsRefused() throws Exception {
        AudioFormat odd = new AudioFormat(Encoding.MULAW, 47_999);
        if (!engine.capabilities().formats().contains(odd)) {
            assertRefused(new SynthesisRequest(SHORT, false, language(), "", odd));
        }
        if (!engine.capabilities().voices().isEmpty()) {
            assertRefused(new SynthesisRequest(SHORT, false, language(), "no-such-voice", format()));
            assertRefused(new SynthesisRequest(SHORT, false, "tlh", "", format()));
        }
        if (!engine.capabilities().ssml()) {
            assertRefused(new SynthesisRequest("<speak>Yes.</speak>", true, language(), "", format()));
        }
    }

    @Test
    void aClosedEngineIsSilentAndTakesNoMoreTexts() throws Exception {
        SpeechSynthesizer closing = create();
        HeardSpeech heard = new HeardSpeech(format());
        closing.synthesize(request(sentence()), heard);
        closing.close();
        closing.close();
        int chunks = heard.chunks();
        assertThat(heard.failures()).isEmpty();
        assertThatThrownBy(() -> closing.synthesize(request(SHORT), new HeardSpeech(format())))
                .isInstanceOf(SpeechException.class);
        spoken(sentence(), "", format());
        assertThat(heard.chunks()).isLessThanOrEqualTo(chunks + 1);
    }

    private AudioFormat format() {
        return engine.capabilities().formats().getFirst();
    }

    private SynthesisRequest request(String text) {
        return new SynthesisRequest(text, false, language(), "", format());
    }

    private HeardSpeech spoken(String text, String voice, AudioFormat format) throws Exception {
        HeardSpeech heard = new HeardSpeech(format);
        engine.synthesize(new SynthesisRequest(text, false, language(), voice, format), heard);
        heard.awaitEnd();
        heard.assertSound();
        return heard;
    }

    /** An engine refuses at once, or once its service has. */
    private void assertRefused(SynthesisRequest request) throws Exception {
        HeardSpeech heard = new HeardSpeech(request.format());
        SpeechException refusal;
        try {
            engine.synthesize(request, heard);
            heard.awaitEnd();
            assertThat(heard.failures()).hasSize(1);
            refusal = heard.failures().getFirst();
        } catch (SpeechException e) {
            refusal = e;
            assertThat(heard.ends()).isZero();
        }
        assertThat(refusal.kind()).isEqualTo(SpeechException.Kind.INVALID_REQUEST);
        assertThat(heard.chunks()).isZero();
    }

    private static void assertNoHeader(byte[] audio) {
        String start = new String(Arrays.copyOf(audio, 4), StandardCharsets.ISO_8859_1);
        assertThat(start).isNotIn("RIFF", "OggS", ".snd", "fLaC").doesNotStartWith("ID3");
    }

    /** The root mean square of the samples. */
    private static double loudness(byte[] audio, AudioFormat format) {
        ByteBuffer bytes = ByteBuffer.wrap(audio).order(ByteOrder.LITTLE_ENDIAN);
        double sum = 0;
        int count = audio.length / format.encoding().bytesPerSample();
        for (int i = 0; i < count; i++) {
            double sample = format.encoding() == Encoding.MULAW ? Mulaw.decode(bytes.get()) : bytes.getShort();
            sum += sample * sample;
        }
        return Math.sqrt(sum / count);
    }
}
