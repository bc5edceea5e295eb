package dev.parley.gateway.carrier;

import static dev.parley.gateway.carrier.CallFixture.mulaw;
import static org.assertj.core.api.Assertions.assertThat;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.GRPCStreamServiceGrpc.AsyncService;
import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyCallEndedMessage.ReasonCode;
import dev.parley.gateway.carrier.CallEnd.How;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallEndTest {

    @Test
    void theCallerHangsUp() throws Exception {
        CallFixture it = new CallFixture();
        it.advance(50);
        it.call.hangUp();
        it.bot.awaitClosed();
        assertThat(it.bot.story()).isEqualTo("call started, call ended CALLER_DISCONNECT");
        assertThat(it.bot.last().getNotifyCallEnded().getCallId()).isEqualTo("CA1");
        assertThat(it.end().how()).isEqualTo(How.HUNG_UP);
        assertThat(it.end().reason()).contains(ReasonCode.CALLER_DISCONNECT);
        assertThat(it.end().status()).isEqualTo(Status.Code.OK);
        assertThat(it.end().alive()).isFalse();
        it.advance(1000);
        assertThat(it.bot.frames()).hasSize(2);
        assertThat(it.ear.events()).containsExactly("call over: HUNG_UP at 50");
    }

    @ParameterizedTest
    @EnumSource(value = ReasonCode.class, names = "UNRECOGNIZED", mode = EnumSource.Mode.EXCLUDE)
    void theCallEndsForAnyReason(ReasonCode code) {
        CallFixture it = new CallFixture();
        it.call.hangUp(code, "because");
        assertThat(it.bot.story()).isEqualTo("call started, call ended " + code);
        assertThat(it.bot.last().getNotifyCallEnded().getReason()).isEqualTo("because");
        assertThat(it.end().detail()).isEqualTo("because");
    }

    @Test
    void theBotHangsUp() {
        CallFixture it = new CallFixture();
        it.bot.play("bye", mulaw(1, 500), true);
        it.advance(100);
        it.bot.terminate();
        it.advance(100);
        assertThat(it.bot.story()).isEqualTo("call started, bye started, call ended APPLICATION_DISCONNECT");
        assertThat(it.end().how()).isEqualTo(How.TERMINATED);
        assertThat(it.end().alive()).isFalse();
    }

    @Test
    void aBotThatDoesNotCloseItsSideIsLeftAfterAWhile() {
        CallFixture it = new CallFixture(CarrierSettings.DEFAULTS.withCloseGrace(Duration.ofSeconds(2)));
        it.bot.answersCompletion = false;
        it.call.hangUp();
        it.advance(1999);
        assertThat(it.call.ended()).isNotDone();
        it.advance(1);
        assertThat(it.end().how()).isEqualTo(How.HUNG_UP);
        assertThat(it.end().status()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
        assertThat(it.bot.cancelled).isTrue();
    }

    @Test
    void aBotThatCompletesTheStreamLeavesTheCallToTheCarrier() {
        CallFixture it = new CallFixture();
        it.advance(40);
        it.bot.leave();
        it.advance(100);
        assertThat(it.end().how()).isEqualTo(How.LEFT);
        assertThat(it.end().alive()).isTrue();
        assertThat(it.end().reason()).isEmpty();
        assertThat(it.bot.story()).isEqualTo("call started");
        assertThat(it.bot.frames()).hasSize(2);
    }

    @Test
    void theWishToEndTheStreamIsIgnoredAsThePlatformDocuments() {
        CallFixture it = new CallFixture();
        it.bot.endStream("https://example.com/next");
        it.advance(100);
        assertThat(it.call.ended()).isNotDone();
        assertThat(it.bot.frames()).hasSize(5);
    }

    @Test
    void theWishToEndTheStreamIsHonouredWhenSet() throws Exception {
        CallFixture it = new CallFixture(CarrierSettings.DEFAULTS.withEndStreamHonoured(true));
        it.bot.endStream("https://example.com/next");
        it.bot.awaitClosed();
        assertThat(it.bot.story()).isEqualTo("call started");
        assertThat(it.end().how()).isEqualTo(How.LEFT);
        assertThat(it.end().actionUrl()).contains("https://example.com/next");
    }

    @Test
    void aCutConnectionIsNotAnnounced() {
        CallFixture it = new CallFixture();
        it.advance(30);
        it.call.cut();
        assertThat(it.bot.story()).isEqualTo("call started");
        assertThat(it.bot.broken.map(Status::getCode)).contains(Status.Code.CANCELLED);
        assertThat(it.end().how()).isEqualTo(How.CUT);
        assertThat(it.end().alive()).isTrue();
        it.call.cut();
        it.call.cancel();
        it.call.hangUp();
        assertThat(it.ear.events()).containsExactly("call over: CUT at 30");
    }

    @Test
    void aCancelledStreamIsNotAnnounced() {
        CallFixture it = new CallFixture();
        it.call.cancel();
        assertThat(it.bot.cancelled).isTrue();
        assertThat(it.end().how()).isEqualTo(How.CUT);
    }

    @Test
    void aBotThatFailsEndsTheStream() {
        CallFixture it = new CallFixture();
        it.bot.fail(Status.RESOURCE_EXHAUSTED.withDescription("too many calls"));
        assertThat(it.end().how()).isEqualTo(How.FAILED);
        assertThat(it.end().status()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(it.end().detail()).contains("too many calls");
    }

    @Test
    void aBotThatThrowsEndsTheStream() {
        CallFixture it = new CallFixture();
        it.bot.reaction = (bot, message) -> {
            throw new IllegalStateException("no");
        };
        it.advance(20);
        assertThat(it.end().how()).isEqualTo(How.FAILED);
        assertThat(it.end().status()).isEqualTo(Status.Code.UNKNOWN);
        assertThat(it.bot.cancelled).isTrue();
    }

    @Test
    void aServiceThatThrowsAtOnceGetsNoCall() {
        AsyncService broken = new AsyncService() {
            @Override
            public StreamObserver<PlatformMessage> sendIVRData(StreamObserver<AppMessage> answers) {
                throw new IllegalStateException("no room");
            }
        };
        SimulatedCall call = SimulatedCarrier.inProcess(
                broken, CallRequest.to("1"), CarrierSettings.DEFAULTS, new VirtualClock(), CallerEar.DEAF);
        assertThat(call.ended().join().detail()).contains("no room");
        assertThat(call.started()).isCompletedExceptionally();
    }

    @Test
    void aListenerThatThrowsEndsTheCall() {
        CallFixture it = new CallFixture();
        it.call.listen(new CallerEar() {
            @Override
            public void frame(byte[] heard, byte[] said, boolean audible) {
                throw new IllegalStateException("deaf");
            }
        });
        it.advance(20);
        assertThat(it.end().how()).isEqualTo(How.FAILED);
        assertThat(it.end().detail()).contains("deaf");
    }

    @Test
    void aListenerThatThrowsAtTheEndHidesItFromNobody() {
        CallFixture it = new CallFixture();
        it.call.listen(new CallerEar() {
            @Override
            public void ended(CallEnd end, Instant at) {
                throw new IllegalStateException("deaf");
            }
        });
        it.call.hangUp();
        assertThat(it.end().how()).isEqualTo(How.HUNG_UP);
    }

    @Test
    void aMessageWithoutContentIsSeenAndIgnored() {
        CallFixture it = new CallFixture();
        it.bot.sayNothing();
        it.advance(40);
        assertThat(it.ear.events()).containsExactly("empty message at 0");
        assertThat(it.bot.frames()).hasSize(2);
    }

    @Test
    void whatABotSaysAfterTheEndIsIgnored() {
        CallFixture it = new CallFixture();
        it.bot.answersCompletion = false;
        it.call.hangUp();
        it.bot.clear("late");
        it.bot.terminate();
        assertThat(it.bot.story()).isEqualTo("call started, call ended CALLER_DISCONNECT");
    }
}
