package dev.parley.speech.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void silenceAtTheEdgesIsCutToSoMuch() {
        short[] audio = new short[8000];
        Arrays.fill(audio, 3000, 5000, (short) 10_000);
        audio[100] = 50;
        Samples trimmed = new Samples(audio, 8000).trimmed(Duration.ofMillis(50));
        assertThat(trimmed.audio()).hasSize(2000 + 2 * 400);
        assertThat(trimmed.audio()[400]).isEqualTo((short) 10_000);
    }

    @Test
    void lessSilenceThanThatStays() {
        short[] audio = new short[100];
        Arrays.fill(audio, 10, 90, (short) 10_000);
        assertThat(new Samples(audio, 8000).trimmed(Duration.ofMillis(50)).audio())
                .hasSize(100);
    }

    @Test
    void silenceAloneVanishes() {
        assertThat(new Samples(new short[8000], 8000).trimmed(Duration.ZERO).audio())
                .isEmpty();
    }

    @Test
    void quieterIsThreeDecibelsLess() {
        assertThat(new Samples(new short[] {Short.MIN_VALUE, 10_000}, 8000)
                        .quieter()
                        .audio())
                .containsExactly((short) -23196, (short) 7079);
    }
}
