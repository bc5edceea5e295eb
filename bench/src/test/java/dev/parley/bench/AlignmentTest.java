package dev.parley.bench;

import static dev.parley.bench.Speaking.millis;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static final Sound PROMPT = Speaking.voice(3000, 1);

    private static Span span(int fromMillis, int toMillis) {
        return new Span(fromMillis * Sound.MILLI, toMillis * Sound.MILLI);
    }

    @Test
    void anUndisturbedPromptIsOneStretch() {
        Sound heard = Sound.silence(123).then(PROMPT).then(Sound.silence(200));

        assertThat(Alignment.of(heard, PROMPT).stretches())
                .containsExactly(new Alignment.Stretch(span(123, 3123), span(0, 3000)));
    }

    @Test
    void aPauseAndARepetitionAreFoundToTheSample() {
        Sound heard = millis(PROMPT, 0, 1000).then(Sound.silence(700)).then(millis(PROMPT, 800, 3000));

        assertThat(Alignment.of(heard, PROMPT).stretches())
                .containsExactly(
                        new Alignment.Stretch(span(0, 1000), span(0, 1000)),
                        new Alignment.Stretch(span(1700, 3900), span(800, 3000)));
    }

    @Test
    void whatIsCutOutLeavesTwoStretchesWithoutABreakBetween() {
        Sound heard = millis(PROMPT, 0, 1000).then(millis(PROMPT, 1500, 3000));

        Alignment alignment = Alignment.of(heard, PROMPT);
        assertThat(alignment.stretches())
                .containsExactly(
                        new Alignment.Stretch(span(0, 1000), span(0, 1000)),
                        new Alignment.Stretch(span(1000, 2500), span(1500, 3000)));
        assertThat(alignment.hearings()).containsExactly(span(0, 1000), span(1500, 3000));
    }

    @Test
    void aStutterIsOneHearingAPauseIsTwo() {
        Sound first = millis(PROMPT, 0, 1000);
        Sound rest = millis(PROMPT, 1000, 3000);

        assertThat(Alignment.of(first.then(Sound.silence(100)).then(rest), PROMPT)
                        .hearings())
                .containsExactly(span(0, 3000));
        assertThat(Alignment.of(first.then(Sound.silence(400)).then(rest), PROMPT)
                        .hearings())
                .containsExactly(span(0, 1000), span(1000, 3000));
    }

    @Test
    void somebodyElsesVoiceAndSilenceAreNoPartOfIt() {
        Sound heard = millis(PROMPT, 0, 1000).then(Sound.silence(300)).then(Speaking.voice(1000, 2));

        Alignment alignment = Alignment.of(heard, PROMPT);
        assertThat(alignment.furthest()).isEqualTo(1000 * Sound.MILLI);
        assertThat(alignment.covers(999 * Sound.MILLI, 0)).isTrue();
        assertThat(alignment.covers(1500 * Sound.MILLI, 60 * Sound.MILLI)).isFalse();
        assertThat(Alignment.of(Sound.silence(1000), PROMPT).furthest()).isZero();
    }

    @Test
    void silenceInsideThePromptIsPartOfItsStretch() {
        Sound prompt = Speaking.voice(1000, 1).then(Sound.silence(400)).then(Speaking.voice(1000, 2));

        assertThat(Alignment.of(prompt, prompt).stretches())
                .containsExactly(new Alignment.Stretch(span(0, 2400), span(0, 2400)));
    }
}
