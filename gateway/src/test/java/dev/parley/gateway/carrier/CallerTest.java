package dev.parley.gateway.carrier;

import static dev.parley.gateway.carrier.CallFixture.mulaw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.freeclimb.ivr.PlatformMessage;
import com.google.protobuf.Timestamp;
import dev.parley.api.audio.AudioFormat;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final CarrierSettings DEFAULTS = CarrierSettings.DEFAULTS;

    private static Instant instant(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }

    @Test
    void theCallIsAnnouncedFirst() {
        CallFixture it = new CallFixture();
        PlatformMessage.NotifyCallStartedMessage started =
                it.bot.messages.getFirst().getNotifyCallStarted();
        assertThat(started.getCallId()).isEqualTo("CA1");
        assertThat(started.getTo()).isEqualTo("+15550000001");
        assertThat(started.getFrom()).isEqualTo("+15551234567");
        assertThat(started.getIsInbound()).isTrue();
        assertThat(started.getMetadataList()).containsExactly("a", "b");
        assertThat(started.getContentType()).isEqualTo("audio/mulaw;rate=8000");
        assertThat(it.call.started()).isCompletedWithValue(VirtualClock.EPOCH);
        assertThat(it.call.request().callId()).isEqualTo("CA1");
    }

    @Test
    void aSilentCallerSendsAFrameOfSilenceEvery20Milliseconds() {
        CallFixture it = new CallFixture();
        it.advance(19);
        assertThat(it.bot.frames()).isEmpty();
        it.advance(1);
        assertThat(it.bot.frames()).hasSize(1);
        it.advance(980);
        assertThat(it.bot.frames()).hasSize(50);
        assertThat(it.bot.audio()).isEqualTo(mulaw(0xff, 1000));
    }

    @Test
    void framesAreNumberedAndTimed() {
        CallFixture it = new CallFixture();
        it.advance(60);
        assertThat(it.bot.frames())
                .extracting(PlatformMessage.NotifyAudioMessage::getSequenceNum)
                .containsExactly(1, 2, 3);
        assertThat(it.bot.frames())
                .extracting(frame -> instant(frame.getStartTstamp()))
                .containsExactly(
                        VirtualClock.EPOCH, VirtualClock.EPOCH.plusMillis(20), VirtualClock.EPOCH.plusMillis(40));
        assertThat(it.bot.frames())
                .allSatisfy(frame -> assertThat(
                                Duration.between(instant(frame.getStartTstamp()), instant(frame.getEndTstamp())))
                        .hasMillis(20));
    }

    @Test
    void afterAStallAllMissedFramesFollowAtOnceAndTimeDoesNotDrift() {
        CallFixture it = new CallFixture();
        it.advance(20);
        it.clock.stall(Duration.ofMillis(213));
        assertThat(it.bot.frames()).hasSize(11);
        it.advance(6);
        assertThat(it.bot.frames()).hasSize(11);
        it.advance(1);
        assertThat(it.bot.frames()).hasSize(12);
        assertThat(instant(it.bot.frames().getLast().getEndTstamp())).isEqualTo(VirtualClock.EPOCH.plusMillis(240));
        it.call.hangUp();
        assertThat(it.end().quality().worstDelay()).hasMillis(193);
        assertThat(it.end().quality().framesSent()).isEqualTo(12);
        assertThat(it.end().quality().framesDropped()).isZero();
    }

    @Test
    void whatTheCallerSaysArrivesByteByByteWithoutAGap() {
        CallFixture it = new CallFixture();
        CompletableFuture<Instant> first = it.call.speak(mulaw(1, 50));
        CompletableFuture<Instant> second = it.call.speak(mulaw(2, 20));
        it.advance(60);
        assertThat(first).isNotDone();
        it.advance(20);
        assertThat(first).isCompletedWithValue(VirtualClock.EPOCH.plusMillis(80));
        assertThat(second).isNotDone();
        it.advance(20);
        assertThat(second).isCompletedWithValue(VirtualClock.EPOCH.plusMillis(100));
        it.advance(20);
        byte[] heard = it.bot.audio();
        assertThat(Arrays.copyOf(heard, 160)).isEqualTo(mulaw(0xff, 20));
        assertThat(Arrays.copyOfRange(heard, 160, 560)).isEqualTo(mulaw(1, 50));
        assertThat(Arrays.copyOfRange(heard, 560, 720)).isEqualTo(mulaw(2, 20));
        assertThat(Arrays.copyOfRange(heard, 720, 960)).isEqualTo(mulaw(0xff, 30));
    }

    @Test
    void surroundingsMixWhatIsHeardIntoWhatIsSaidFrameByFrame() {
        CallFixture it = new CallFixture();
        it.call.surround((voice, heard) -> {
            byte[] mixed = voice.clone();
            mixed[0] = heard[0];
            return mixed;
        });
        it.bot.play("hello", mulaw(7, 40), true);
        it.call.speak(mulaw(1, 60));
        it.advance(100);

        byte[] sent = it.bot.audio();
        assertThat(sent).hasSize(800);
        assertThat(new byte[] {sent[160], sent[320], sent[480]}).containsExactly(7, 7, (byte) 0xff);
        assertThat(Arrays.copyOfRange(sent, 161, 320)).containsOnly(1);
        it.call.surround(Surroundings.QUIET);
        it.advance(20);
        assertThat(Arrays.copyOfRange(it.bot.audio(), 800, 960)).containsOnly((byte) 0xff);
    }

    @Test
    void surroundingsThatLoseTheBeatEndTheCall() {
        CallFixture it = new CallFixture();
        it.call.surround((voice, heard) -> new byte[1]);
        it.advance(20);
        assertThat(it.end().how()).isEqualTo(CallEnd.How.FAILED);
        assertThat(it.end().detail()).contains("surroundings made 1 bytes of 160");
    }

    @Test
    void linearCallsHaveLongerFramesInTheByteOrderThatIsSet() {
        byte[] ramp = new byte[640];
        IntStream.range(0, 640).forEach(i -> ramp[i] = (byte) i);
        CallFixture little = new CallFixture(DEFAULTS, AudioFormat.L16_16K);
        little.call.speak(ramp);
        little.advance(40);
        assertThat(little.bot.frames().getLast().getAudioData().toByteArray()).isEqualTo(ramp);

        CallFixture big = new CallFixture(DEFAULTS.withL16Order(ByteOrder.BIG_ENDIAN), AudioFormat.L16_8K);
        big.call.speak(Arrays.copyOf(ramp, 320));
        big.advance(40);
        assertThat(big.bot.frames().getLast().getAudioData().toByteArray())
                .hasSize(320)
                .startsWith(1, 0, 3, 2, 5, 4);
    }

    @Test
    void keysAreHeldAndReleasedOneAfterAnother() {
        CallFixture it = new CallFixture();
        CompletableFuture<Instant> released = it.call.press("4#");
        it.advance(20);
        assertThat(it.bot.story()).isEqualTo("call started, 4 down");
        it.advance(100);
        assertThat(it.bot.story()).isEqualTo("call started, 4 down, 4 up");
        it.advance(80);
        assertThat(it.bot.story()).isEqualTo("call started, 4 down, 4 up");
        it.advance(120);
        assertThat(it.bot.story()).isEqualTo("call started, 4 down, 4 up, # down, # up");
        assertThat(released).isCompletedWithValue(VirtualClock.EPOCH.plusMillis(320));
        PlatformMessage down = it.bot.messages.stream()
                .filter(PlatformMessage::hasNotifyDtmfReceivedStartData)
                .toList()
                .getLast();
        assertThat(instant(down.getNotifyDtmfReceivedStartData().getStartTstamp()))
                .isEqualTo(VirtualClock.EPOCH.plusMillis(220));
    }

    @Test
    void keysKeepTheirPaceHoweverManyAreWaiting() {
        CallFixture it = new CallFixture(DEFAULTS.withKeys(Duration.ofMillis(45), Duration.ofMillis(5)));
        it.call.press("1");
        CompletableFuture<Instant> released = it.call.press("23");
        it.advance(200);
        assertThat(released).isCompletedWithValue(VirtualClock.EPOCH.plusMillis(20 + 145));
    }

    @Test
    void whatWasNotSaidWhenTheCallEndsIsCancelled() {
        CallFixture it = new CallFixture();
        CompletableFuture<Instant> spoken = it.call.speak(mulaw(1, 1000));
        CompletableFuture<Instant> pressed = it.call.press("123");
        it.advance(100);
        it.call.hangUp();
        assertThat(spoken).isCancelled();
        assertThat(pressed).isCancelled();
        assertThat(it.call.speak(mulaw(1, 20))).isCancelled();
        assertThat(it.call.press("1")).isCancelled();
    }

    @Test
    void nonsenseIsRefused() {
        CallFixture it = new CallFixture(DEFAULTS, AudioFormat.L16_8K);
        assertThatIllegalArgumentException().isThrownBy(() -> it.call.speak(new byte[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> it.call.press("12x"));
        assertThatIllegalArgumentException().isThrownBy(() -> it.call.press(""));
    }
}
