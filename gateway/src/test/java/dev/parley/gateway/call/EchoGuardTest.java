package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Mulaw;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What passes for the caller's voice while the bot speaks. */
class EchoGuardTest {

    private static final long FRAME = Duration.ofMillis(20).toNanos();
    private static final int LOUD = 8000;

    private final EchoGuard guard = new EchoGuard(AudioFormat.MULAW_8K);
    private long now = 1_000 * FRAME;

    private void botSounds(int frames, int level) {
        byte[] audio = new byte[frames * 160];
        Arrays.fill(audio, Mulaw.encode((short) level));
        guard.sent("", false, ByteBuffer.wrap(audio), now);
    }

    /** So many frames of a level come in; returns how many passed. */
    private int comesIn(int frames, int level) {
        int passed = 0;
        for (int i = 0; i < frames; i++) {
            passed += guard.passes(level, now) ? 1 : 0;
            now += FRAME;
        }
        return passed;
    }

    @Test
    void whileTheBotIsSilentEverythingPasses() {
        assertThat(guard.active(now)).isFalse();
        assertThat(comesIn(10, 1)).isEqualTo(10);
    }

    @Test
    void anEchoDoesNotPassAndAVoiceDoes() {
        botSounds(100, LOUD);
        assertThat(comesIn(20, LOUD / 6)).isZero();
        assertThat(comesIn(20, LOUD / 2)).isEqualTo(20);
    }

    @Test
    void anEchoMayComeLaterThanTheSound() {
        botSounds(10, LOUD);
        assertThat(comesIn(25, LOUD / 6)).isZero();
        now += 10 * FRAME;
        assertThat(guard.active(now)).isFalse();
        assertThat(comesIn(10, LOUD / 6)).isEqualTo(10);
    }

    @Test
    void onALineWithoutEchoSoonAQuietVoicePasses() {
        botSounds(120, LOUD);
        assertThat(comesIn(1, LOUD / 10)).isZero();
        comesIn(100, 1);
        assertThat(comesIn(10, LOUD / 10)).isEqualTo(10);
    }

    @Test
    void whoeverWasDeceivedByAnEchoIsNotDeceivedAgain() {
        botSounds(120, LOUD);
        assertThat(comesIn(10, LOUD / 3)).isEqualTo(10);
        guard.deceived();
        assertThat(comesIn(10, LOUD / 3)).isZero();
        assertThat(comesIn(10, LOUD * 3 / 4)).isEqualTo(10);
    }

    @Test
    void whatWasClearedIsNoEcho() {
        botSounds(100, LOUD);
        now += 10 * FRAME;
        guard.cleared(now);
        now += 25 * FRAME;
        assertThat(guard.active(now)).isFalse();
    }
}
