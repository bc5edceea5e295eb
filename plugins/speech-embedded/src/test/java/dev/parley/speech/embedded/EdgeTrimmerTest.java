package dev.parley.speech.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeTrimmerTest {

    private final List<Short> passed = new ArrayList<>();
    private boolean wanted = true;
    private final EdgeTrimmer trimmer = new EdgeTrimmer(400, (samples, count) -> {
        for (int i = 0; i < count; i++) {
            passed.add(samples[i]);
        }
        return wanted;
    });

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 999, 9000})
    void silenceAtTheEdgesIsCutAndPausesStay(int chunk) {
        short[] audio = new short[9000];
        Arrays.fill(audio, 3000, 4000, (short) 10_000);
        Arrays.fill(audio, 6000, 7000, (short) -10_000);
        audio[100] = 50;
        say(audio, chunk);
        assertThat(passed).hasSize(400 + 4000 + 400);
        assertThat(passed.get(399)).isZero();
        assertThat(passed.get(400)).isEqualTo((short) 10_000);
        assertThat(passed.get(4399)).isEqualTo((short) -10_000);
        assertThat(passed.get(4400)).isZero();
    }

    @Test
    void lessSilenceThanThatStays() {
        short[] audio = new short[100];
        Arrays.fill(audio, 10, 90, (short) 10_000);
        say(audio, 30);
        assertThat(passed).hasSize(100);
    }

    @Test
    void silenceAloneVanishes() {
        say(new short[8000], 800);
        assertThat(passed).isEmpty();
    }

    @Test
    void aSinkThatWantsNoMoreIsHeard() {
        short[] loud = new short[10];
        Arrays.fill(loud, (short) 10_000);
        assertThat(trimmer.take(loud, 10)).isTrue();
        wanted = false;
        assertThat(trimmer.take(loud, 10)).isFalse();
    }

    private void say(short[] audio, int chunk) {
        for (int start = 0; start < audio.length; start += chunk) {
            int count = Math.min(chunk, audio.length - start);
            assertThat(trimmer.take(Arrays.copyOfRange(audio, start, start + count), count))
                    .isTrue();
        }
        trimmer.finish();
    }
}
