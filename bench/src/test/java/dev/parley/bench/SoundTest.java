package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoundTest {

    @Test
    void audibleIsWhatIsLouderThanTheThreshold() {
        Sound sound = Sound.silence(100)
                .then(Noises.white(200, 1).atLevel(-40))
                .then(Sound.silence(50))
                .then(Noises.white(100, 2).atLevel(-20))
                .then(Noises.white(100, 3).atLevel(-50));

        assertThat(sound.audible(0)).containsExactly(new Span(800, 2400), new Span(2800, 3600));
        assertThat(sound.audible(100)).containsExactly(new Span(800, 3600));
        assertThat(sound.trimmed().millis()).isEqualTo(350);
    }

    @Test
    void noisesHaveTheLevelTheyAreGivenAndAreTheSameEveryTime() {
        for (Sound noise : List.of(
                Noises.white(2000, 7),
                Noises.pink(2000, 7),
                Noises.babble(2000, List.of(Speaking.voice(700, 1), Speaking.voice(900, 2)), 7))) {
            assertThat(noise.atLevel(-40).level()).isCloseTo(-40, within(0.5));
        }
        assertThat(Noises.cough(2, 9).mulaw()).isEqualTo(Noises.cough(2, 9).mulaw());
        assertThat(Noises.cough(2, 9).mulaw()).isNotEqualTo(Noises.cough(2, 10).mulaw());
    }

    @Test
    void aKeysToneHasItsTwoFrequencies() {
        Sound tone = Noises.tone('5', 100);
        assertThat(power(tone, 770)).isGreaterThan(100 * power(tone, 697));
        assertThat(power(tone, 1336)).isGreaterThan(100 * power(tone, 1477));
    }

    private static double power(Sound sound, double frequency) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < sound.length(); i++) {
            double angle = 2 * Math.PI * frequency * i / 8000;
            real += sound.at(i) * Math.cos(angle);
            imaginary += sound.at(i) * Math.sin(angle);
        }
        return real * real + imaginary * imaginary;
    }
}
