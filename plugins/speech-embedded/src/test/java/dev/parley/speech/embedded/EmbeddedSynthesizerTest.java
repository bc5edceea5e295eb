package dev.parley.speech.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.Voice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EmbeddedSynthesizerTest {

    private static final Voice VOICE = new Voice("fake", "en-US");
    private static final SynthesisListener DEAF = new SynthesisListener() {
        @Override
        public void audio(ByteBuffer chunk) {}

        @Override
        public void completed() {}

        @Override
        public void failed(SpeechException failure) {}
    };

    @Test
    void moreTextsThanMayWaitAreRefused() throws Exception {
        CountDownLatch speaking = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Speaker slow = speaker(() -> {
            speaking.countDown();
            release.await();
            return new short[800];
        });
        try (SpeechSynthesizer engine =
                new EmbeddedSynthesizer(VOICE, List.of(slow), new SpeakerSettings(1, 1, Duration.ZERO, 1))) {
            engine.synthesize(request("one"), DEAF);
            speaking.await();
            engine.synthesize(request("two"), DEAF);
            assertThatThrownBy(() -> engine.synthesize(request("three"), DEAF))
                    .isInstanceOfSatisfying(
                            SpeechException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(SpeechException.Kind.EXHAUSTED));
            release.countDown();
        }
    }

    @Test
    void aSpeakerThatFailsIsReportedAndUsedAgain() throws Exception {
        Speaker broken = speaker(() -> {
            throw new IOException("lost its voice");
        });
        try (SpeechSynthesizer engine =
                new EmbeddedSynthesizer(VOICE, List.of(broken), new SpeakerSettings(1, 8, Duration.ZERO, 1))) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> Engines.speak(engine, "Hello.", AudioFormat.MULAW_8K))
                        .isInstanceOf(ExecutionException.class)
                        .hasMessageContaining("lost its voice");
            }
            assertThat(Engines.speak(engine, "\uD83D\uDE00", AudioFormat.MULAW_8K)
                            .duration())
                    .isEqualTo(Duration.ZERO);
        }
    }

    @Test
    void aTextWithoutEndIsRefused() throws Exception {
        try (SpeechSynthesizer engine = new EmbeddedSynthesizer(
                VOICE, List.of(speaker(() -> new short[1])), new SpeakerSettings(1, 8, Duration.ZERO, 1))) {
            assertThatThrownBy(() -> engine.synthesize(request("word ".repeat(1001)), DEAF))
                    .isInstanceOf(SpeechException.class)
                    .hasMessageContaining("5005 characters");
        }
    }

    @Test
    void speedChangesHowLongItTakes() throws Exception {
        for (Speed speed : List.<Speed>of(
                speed -> new EmbeddedSynthesizerFactory()
                        .create(new SpeakerSettings(1, 8, Duration.ZERO, speed), Engines.context()),
                speed -> new SecondSynthesizerFactory()
                        .create(new SpeakerSettings(1, 8, Duration.ZERO, speed), Engines.context()))) {
            assertThat(seconds(speed, 1.5)).isLessThan(seconds(speed, 1) * 0.85);
        }
    }

    private static double seconds(Speed engine, double speed) throws Exception {
        try (SpeechSynthesizer voice = engine.create(speed)) {
            Duration spoken = Engines.speak(voice, "Where are you located?", AudioFormat.MULAW_8K)
                    .duration();
            return spoken.toNanos() / (double) TimeUnit.SECONDS.toNanos(1);
        }
    }

    private interface Speed {
        SpeechSynthesizer create(double speed) throws Exception;
    }

    private interface Voicing {
        short[] speak() throws Exception;
    }

    private static Speaker speaker(Voicing voicing) {
        return new Speaker() {
            @Override
            public int rate() {
                return 8000;
            }

            @Override
            public boolean timesWords() {
                return false;
            }

            @Override
            public void speak(String text, SampleSink audio, WordSink words) throws Exception {
                short[] samples = voicing.speak();
                audio.take(samples, samples.length);
            }
        };
    }

    private static SynthesisRequest request(String text) {
        return new SynthesisRequest(text, false, "en-US", "", AudioFormat.MULAW_8K);
    }
}
