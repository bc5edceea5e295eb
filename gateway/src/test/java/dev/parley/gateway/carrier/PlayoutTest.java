package dev.parley.gateway.carrier;

import static dev.parley.gateway.carrier.CallFixture.mulaw;
import static org.assertj.core.api.Assertions.assertThat;

import com.freeclimb.ivr.AppMessage.QueryBufferDepthMessage.BufferType;
import com.freeclimb.ivr.PlatformMessage;
import dev.parley.api.audio.AudioFormat;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlayoutTest {

    private static final CarrierSettings DEFAULTS = CarrierSettings.DEFAULTS;

    @Test
    void aPlaybackStartsWithItsFirstByteAndCompletesWithItsLast() {
        CallFixture it = new CallFixture();
        it.bot.play("hello", mulaw(1, 60), false);
        it.bot.play("hello", mulaw(2, 40), true);
        it.advance(20);
        assertThat(it.bot.story()).isEqualTo("call started, hello started");
        it.advance(80);
        assertThat(it.bot.story()).isEqualTo("call started, hello started");
        it.advance(20);
        assertThat(it.bot.story()).isEqualTo("call started, hello started, hello completed");
        assertThat(it.ear.events()).containsExactly("hello started at 20", "hello completed at 120");
        assertThat(it.ear.audibleFrames()).isEqualTo(5);
        byte[] heard = it.ear.audio();
        assertThat(Arrays.copyOfRange(heard, 160, 640)).isEqualTo(mulaw(1, 60));
        assertThat(Arrays.copyOfRange(heard, 640, 960)).isEqualTo(mulaw(2, 40));
        assertThat(Arrays.copyOfRange(heard, 960, 1120)).isEqualTo(mulaw(0xff, 20));
    }

    @Test
    void playbacksFollowEachOtherWithinAFrameAndAreReportedWhenTheySounded() {
        CallFixture it = new CallFixture();
        it.bot.play("one", mulaw(1, 30), true);
        it.bot.play("two", mulaw(2, 30), true);
        it.advance(40);
        assertThat(it.bot.story()).isEqualTo("call started, one started");
        it.advance(20);
        assertThat(it.bot.story()).isEqualTo("call started, one started, one completed, two started");
        it.advance(20);
        assertThat(it.ear.events())
                .containsExactly(
                        "one started at 20", "one completed at 50", "two started at 50", "two completed at 80");
    }

    @Test
    void anEmptyLastMessageCompletesAPlayback() {
        CallFixture it = new CallFixture();
        it.bot.play("hello", mulaw(1, 20), false);
        it.bot.play("hello", new byte[0], true);
        it.advance(40);
        assertThat(it.ear.events()).containsExactly("hello started at 20", "hello completed at 40");
        it.bot.play("nothing", new byte[0], true);
        it.advance(20);
        assertThat(it.ear.events()).hasSize(3).last().isEqualTo("nothing completed at 60");
    }

    @Test
    void aPlaybackThatRunsDryIsHeardWithGapsThatAreCounted() {
        CallFixture it = new CallFixture();
        it.bot.play("hello", mulaw(1, 30), false);
        it.advance(80);
        it.bot.play("hello", mulaw(1, 20), true);
        it.advance(100);
        assertThat(it.ear.events()).containsExactly("hello started at 20", "hello completed at 120");
        it.call.hangUp();
        // Half of the frame at 40 ms, and those at 60 and 80.
        assertThat(it.end().quality().gaps()).isEqualTo(3);
    }

    @Test
    void clearingDropsAllThatHasNotSounded() {
        CallFixture it = new CallFixture();
        it.bot.play("hello", mulaw(1, 500), true);
        it.advance(45);
        it.bot.clear("stop");
        it.advance(200);
        assertThat(it.bot.story()).isEqualTo("call started, hello started, stop cleared");
        assertThat(it.ear.events()).containsExactly("hello started at 20", "stop cleared at 45");
        assertThat(it.ear.audibleFrames()).isEqualTo(2);
        it.bot.play("hello", mulaw(1, 20), true);
        it.advance(40);
        assertThat(it.ear.events())
                .containsExactly(
                        "hello started at 20", "stop cleared at 45", "hello started at 260", "hello completed at 280");
    }

    @Test
    void clearingAnEmptyBufferIsAnsweredToo() {
        CallFixture it = new CallFixture();
        it.bot.clear("stop");
        assertThat(it.bot.story()).isEqualTo("call started, stop cleared");
    }

    @Test
    void whatOverfillsTheBufferIsRefusedWhole() {
        CallFixture it = new CallFixture(DEFAULTS.withPlayoutBound(Duration.ofMillis(100)));
        it.bot.play("fits", mulaw(1, 90), false);
        it.bot.play("too much", mulaw(2, 11), false);
        it.bot.play("fits", mulaw(3, 10), true);
        it.advance(200);
        assertThat(it.bot.story()).isEqualTo("call started, error BUFFER_FULL, fits started, fits completed");
        assertThat(it.ear.events().getFirst()).isEqualTo("error at 0");
        PlatformMessage error = it.bot.messages.get(1);
        assertThat(error.getNotifyError().getErrorMessage())
                .contains("'too much'", "720 of 800 bytes", "88 more do not fit");
    }

    @Test
    void emptyMessagesWithoutEndAreRefusedAtSomePoint() {
        CallFixture it = new CallFixture();
        for (int i = 0; i <= 10_000; i++) {
            it.bot.play("drip", new byte[0], false);
        }
        assertThat(it.bot.story()).isEqualTo("call started, error BUFFER_FULL");
    }

    @Test
    void theDepthOfTheBufferIsToldInBytesOrMilliseconds() {
        CallFixture it = new CallFixture();
        it.bot.play("hello", mulaw(1, 100), true);
        it.bot.query(BufferType.Audio);
        it.advance(25);
        it.bot.query(BufferType.Audio);
        assertThat(it.bot.story()).isEqualTo("call started, depth 800 of 80000, hello started, depth 640 of 80000");
        assertThat(it.bot.last().getNotifyBuffer().getBufferType())
                .isEqualTo(PlatformMessage.NotifyBufferDepthMessage.BufferType.Audio);

        CallFixture other = new CallFixture(DEFAULTS.withDepthUnit(DepthUnit.MILLISECONDS));
        other.bot.play("hello", mulaw(1, 100), true);
        other.bot.query(BufferType.Audio);
        assertThat(other.bot.story()).isEqualTo("call started, depth 100 of 10000");
    }

    @Test
    void audioOfAnotherKindThanTheCallsIsRefused() {
        CallFixture it = new CallFixture();
        it.bot.play("a", mulaw(1, 20), "audio/l16;rate=16000", true);
        it.bot.play("b", mulaw(1, 20), "audio/opus", true);
        it.bot.play("c", mulaw(1, 20), "", true);
        it.bot.play("d", new byte[3], "audio/l16;rate=8000", true);
        it.advance(40);
        assertThat(it.bot.story())
                .isEqualTo("call started, error INVALID_CONTENT_TYPE, error INVALID_CONTENT_TYPE,"
                        + " error INVALID_CONTENT_TYPE, error INVALID_AUDIO");
        assertThat(it.ear.audibleFrames()).isZero();
    }

    @Test
    void linearAudioIsHeardInAMulawCall() {
        CallFixture it = new CallFixture();
        // 0x0000 and 0x7fff, little-endian: silence, and the loudest there is.
        it.bot.play("x", new byte[] {0, 0, (byte) 0xff, 0x7f}, "audio/l16;rate=8000", true);
        it.advance(20);
        assertThat(Arrays.copyOfRange(it.ear.audio(), 160, 162)).containsExactly(0xff, 0x80);
    }

    @Test
    void mulawAudioIsHeardInALinearCall() {
        CallFixture it = new CallFixture(DEFAULTS, AudioFormat.L16_8K);
        it.bot.play("x", new byte[] {(byte) 0xff, (byte) 0x80}, "audio/mulaw;rate=8000", true);
        it.advance(20);
        assertThat(Arrays.copyOfRange(it.ear.audio(), 320, 324)).containsExactly(0, 0, 0x7c, 0x7d);
    }

    @Test
    void bigEndianAudioIsTurnedRound() {
        CallFixture it = new CallFixture(DEFAULTS.withL16Order(ByteOrder.BIG_ENDIAN), AudioFormat.L16_8K);
        it.bot.play("x", new byte[] {1, 2, 3, 4}, "audio/l16;rate=8000", true);
        it.advance(20);
        assertThat(Arrays.copyOfRange(it.ear.audio(), 320, 324)).containsExactly(2, 1, 4, 3);
    }
}
