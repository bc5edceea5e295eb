package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.speech.Expected;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How long a silence ends a turn. */
class PatienceTest {

    private static final ListenSettings SETTINGS =
            ListenSettings.DEFAULTS.withMinSilence(Duration.ofMillis(400)).withMaxSilence(Duration.ofMillis(1000));

    private final Patience patience =
            new Patience(language -> new TurnWords(Set.of(), Set.of("and"), Set.of("twenty"), Set.of("one", "two")));

    private long silence(String said) {
        return silence(SETTINGS, said);
    }

    private long silence(ListenSettings settings, String said) {
        return Duration.ofNanos(patience.silence(settings, said)).toMillis();
    }

    private void pause(long millis) {
        patience.paused(Duration.ofMillis(millis).toNanos());
    }

    @Test
    void itDependsOnTheWords() {
        assertThat(silence("i want bread")).isEqualTo(400);
        assertThat(silence("bread and")).isEqualTo(1000);
        assertThat(silence("")).isEqualTo(1000);
        assertThat(silence("twenty")).isEqualTo(700);
        assertThat(silence("one")).isEqualTo(700);
    }

    @Test
    void whatComesInPiecesIsWaitedForUntilItMustBeWhole() {
        ListenSettings two = SETTINGS.withExpected(Expected.DIGITS)
                .withDigits(SETTINGS.digits().withMax(2));
        assertThat(silence(two, "my number")).isEqualTo(1000);
        assertThat(silence(two, "one")).isEqualTo(1000);
        assertThat(silence(two, "one two")).isEqualTo(400);
        assertThat(silence(SETTINGS.withExpected(Expected.SPELLING), "one two")).isEqualTo(1000);
    }

    @Test
    void longPausesAreLearnedAndForgotten() {
        pause(700);
        assertThat(silence("i want bread")).isBetween(600L, 700L);
        pause(700);
        assertThat(silence("i want bread")).isBetween(750L, 840L);
        for (int turn = 0; turn < 30; turn++) {
            patience.turnEnded(0);
        }
        assertThat(silence("i want bread")).isEqualTo(400);
    }

    @Test
    void neverMoreThanTheSettingsAllow() {
        pause(5000);
        assertThat(silence("i want bread")).isEqualTo(1000);
    }

    @Test
    void gapsWithinWordsAreNoPauses() {
        pause(190);
        pause(0);
        assertThat(silence("i want bread")).isEqualTo(400);
    }

    @Test
    void whoGoesOnWithinASecondHadNotFinished() {
        patience.turnEnded(0);
        patience.turnBegins(Duration.ofMillis(800).toNanos());
        assertThat(silence("i want bread")).isGreaterThan(600);
    }

    @Test
    void whoGoesOnLaterHad() {
        patience.turnEnded(0);
        patience.turnBegins(Duration.ofMillis(1100).toNanos());
        patience.turnBegins(Duration.ofMillis(1200).toNanos());
        assertThat(silence("i want bread")).isEqualTo(400);
    }
}
