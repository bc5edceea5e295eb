package dev.parley.api.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {

    private static final double AMPLITUDE = 10_000;

    @ParameterizedTest
    @CsvSource({
        "8000,16000",
        "16000,8000",
        "48000,8000",
        "8000,48000",
        "44100,8000",
        "22050,16000",
        "24000,8000",
        "11025,8000",
        "48000,44100",
        "8000,8000",
        "47999,8000",
        "8000,31991"
    })
    void aToneKeepsItsLevelAndStaysClean(int from, int to) {
        short[] converted = whole(from, to, Tone.of(1000, from, from, AMPLITUDE));
        double level = Tone.level(converted);
        assertThat(Tone.decibels(level, AMPLITUDE / Math.sqrt(2))).isCloseTo(0, within(0.2));
        assertThat(Tone.decibels(Tone.residue(converted, 1000, to), level)).isLessThan(-60);
    }

    @ParameterizedTest
    @CsvSource({"48000,8000,6000", "48000,8000,4100", "16000,8000,5000", "44100,16000,9000", "48000,16000,20000"})
    void whatWouldAliasIsSuppressed(int from, int to, int hertz) {
        short[] converted = whole(from, to, Tone.of(hertz, from, from, AMPLITUDE));
        assertThat(Tone.decibels(Tone.level(converted), AMPLITUDE / Math.sqrt(2)))
                .isLessThan(-60);
    }

    @ParameterizedTest
    @CsvSource({"8000,16000,3200", "48000,8000,3200", "44100,8000,3100"})
    void theTelephoneBandPasses(int from, int to, int hertz) {
        short[] converted = whole(from, to, Tone.of(hertz, from, from, AMPLITUDE));
        assertThat(Tone.decibels(Tone.level(converted), AMPLITUDE / Math.sqrt(2)))
                .isCloseTo(0, within(0.2));
    }

    @Test
    void upsamplingLeavesNoImage() {
        short[] converted = whole(8000, 16000, Tone.of(3000, 8000, 8000, AMPLITUDE));
        assertThat(Tone.decibels(Tone.residue(converted, 3000, 16000), AMPLITUDE))
                .isLessThan(-60);
    }

    @ParameterizedTest
    @CsvSource({"8000,16000", "48000,8000", "44100,8000", "8000,44100"})
    void chunkBordersCannotBeHeard(int from, int to) {
        Random random = new Random(7);
        short[] noise = new short[from];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) random.nextInt(-8000, 8000);
        }
        Resampler resampler = new Resampler(from, to);
        short[] pieces = new short[2 * to];
        int written = 0;
        int read = 0;
        while (read < noise.length) {
            int step = Math.min(random.nextInt(0, 400), noise.length - read);
            written += resampler.resample(noise, read, step, pieces, written);
            read += step;
        }
        written += resampler.finish(pieces, written);
        assertThat(Arrays.copyOf(pieces, written)).isEqualTo(whole(from, to, noise));
    }

    @Test
    void theOutputIsAsLongAsTheInputAndLinesUpWithIt() {
        short[] click = new short[8000];
        click[4000] = 20_000;
        short[] converted = whole(8000, 16000, click);
        assertThat(converted).hasSize(16000);
        assertThat(converted[8000]).isGreaterThan(converted[7999]).isGreaterThan(converted[8001]);
        assertThat(whole(16000, 8000, new short[3])).hasSize(2);
        assertThat(whole(16000, 8000, new short[0])).isEmpty();
    }

    @Test
    void loudSamplesSaturateInsteadOfWrappingAround() {
        short[] square = new short[8000];
        for (int i = 0; i < square.length; i++) {
            square[i] = (i / 20) % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        short[] converted = whole(8000, 16000, square);
        for (int i = 200; i < converted.length - 200; i++) {
            boolean high = (i / 40) % 2 == 0;
            if (i % 40 > 4 && i % 40 < 36) {
                assertThat(converted[i] > 0).as("sample %d", i).isEqualTo(high);
            }
        }
    }

    @Test
    void aFinishedResamplerServesTheNextStreamAsNew() {
        short[] tone = Tone.of(700, 8000, 4000, AMPLITUDE);
        Resampler resampler = new Resampler(8000, 16000);
        short[] first = run(resampler, tone);
        assertThat(run(resampler, tone)).isEqualTo(first);
    }

    @Test
    void ratesOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resampler(7999, 8000))
                .withMessageContaining("7999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resampler(8000, 48001))
                .withMessageContaining("48001");
    }

    private static short[] whole(int from, int to, short[] input) {
        return run(new Resampler(from, to), input);
    }

    private static short[] run(Resampler resampler, short[] input) {
        short[] output = new short[resampler.mostOutput(input.length) + resampler.mostOutput(0)];
        int written = resampler.resample(input, 0, input.length, output, 0);
        written += resampler.finish(output, written);
        return Arrays.copyOf(output, written);
    }
}
