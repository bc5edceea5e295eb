package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is near the phone. */
class ForegroundTest {

    private final Foreground foreground = new Foreground();

    private int exceeding(int frames, int level) {
        int count = 0;
        for (int i = 0; i < frames; i++) {
            count += foreground.exceeds(level) ? 1 : 0;
        }
        return count;
    }

    @Test
    void aVoiceOnAQuietLineIs() {
        exceeding(50, 10);
        assertThat(exceeding(100, 100)).isEqualTo(100);
    }

    @Test
    void aSteadyNoiseIsNotFromItsFirstFrameOn() {
        assertThat(exceeding(500, 1000)).isZero();
    }

    @Test
    void aVoiceOverANoiseIs() {
        exceeding(100, 1000);
        assertThat(exceeding(50, 4000)).isEqualTo(50);
        assertThat(exceeding(50, 1500)).isZero();
    }

    @Test
    void aNoiseThatSetsInIsBackgroundAfterSomeSeconds() {
        exceeding(50, 10);
        assertThat(exceeding(200, 1000)).isEqualTo(200);
        exceeding(100, 1000);
        assertThat(exceeding(100, 1000)).isZero();
    }

    @Test
    void speechWithGapsStaysSpeech() {
        exceeding(50, 10);
        for (int word = 0; word < 100; word++) {
            assertThat(exceeding(20, 2000)).isEqualTo(20);
            exceeding(10, 10);
        }
    }

    @Test
    void whoIsMuchQuieterThanTheCallerIsSomebodyElse() {
        exceeding(50, 10);
        exceeding(50, 8000);
        foreground.isCaller();
        assertThat(exceeding(10, 10)).isZero();
        assertThat(exceeding(20, 900)).isZero();
        assertThat(exceeding(20, 2000)).isEqualTo(20);
    }

    @Test
    void aCallerWhoIsQuietForLongIsTheCallerAgain() {
        exceeding(50, 10);
        exceeding(50, 8000);
        foreground.isCaller();
        exceeding(50 * 60, 10);
        assertThat(exceeding(20, 900)).isEqualTo(20);
    }
}
