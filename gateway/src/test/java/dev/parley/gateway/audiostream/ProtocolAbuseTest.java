package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.PlatformMessage;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallEvent;
import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.Dialog;
import dev.parley.gateway.carrier.CallEnd;
import dev.parley.gateway.carrier.CarrierSettings;
import dev.parley.gateway.carrier.DepthUnit;
import dev.parley.gateway.carrier.SimulatedCall;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.TestCall;
import io.grpc.Status.Code;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong input gets a clear answer and harms nothing. */
class ProtocolAbuseTest {

    private final List<String> heard = new ArrayList<>();

    private final Dialog asking = conversation -> {
        while (true) {
            heard.add(conversation.listen().text());
        }
    };

    private TestCall raw() {
        return TestCall.answeredBy(asking).dialRaw();
    }

    /** A call on a line that is quiet at first. */
    private TestCall answered() {
        TestCall call = raw().carrierSends(Said.started());
        silence(call, 1);
        return call;
    }

    private static void refused(TestCall call, Code code, String cause) {
        assertThat(call.end().how()).isEqualTo(CallEnd.How.FAILED);
        assertThat(call.end().status()).isEqualTo(code);
        assertThat(call.faults).containsExactly("refused: " + cause);
        assertThat(call.records).isEmpty();
        assertThat(call.events).isEmpty();
        assertThat(call.nothingLeft()).isTrue();
        assertThat(call.loop.timersWaiting()).isFalse();
    }

    private static void say(TestCall call, String text) {
        say(call, SpokenCode.audio(text), 160);
    }

    private static void say(TestCall call, byte[] audio, int bytes) {
        for (int i = 0; i < audio.length; i += bytes) {
            call.carrierSends(Said.audio(Arrays.copyOfRange(audio, i, Math.min(i + bytes, audio.length))));
            call.passes(bytes / 8);
        }
    }

    private static void silence(TestCall call, int frames) {
        byte[] silence = new byte[160];
        Arrays.fill(silence, (byte) 0xff);
        for (int i = 0; i < frames; i++) {
            call.carrierSends(Said.audio(silence)).passes(20);
        }
    }

    static Stream<PlatformMessage> anythingButCallStarted() {
        return Stream.of(Said.audio(new byte[160]), Said.ended(), Said.error("x"), Said.depth(1), Said.nothing());
    }

    @ParameterizedTest
    @MethodSource("anythingButCallStarted")
    void theFirstMessageMustBeCallStarted(PlatformMessage first) {
        TestCall call = raw().carrierSends(first);

        refused(call, Code.FAILED_PRECONDITION, "not-started");
        assertThat(call.end().detail()).contains(first.getPayloadCase().name());
    }

    @Test
    void aSecondCallStartedEndsTheCall() {
        TestCall call = answered().carrierSends(Said.started());

        assertThat(call.end().status()).isEqualTo(Code.FAILED_PRECONDITION);
        assertThat(call.record().reason()).isEqualTo(EndReason.PROTOCOL_VIOLATED);
        assertThat(call.faults).containsExactly("protocol-violated");
        assertThat(call.nothingLeft()).isTrue();
        assertThat(call.loop.timersWaiting()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "audio/opus;rate=8000",
                "audio/mulaw",
                "audio/mulaw;rate=16000",
                "audio/l16;rate=44100",
                "audio/l16;rate=99999",
                "text/plain"
            })
    void aContentTypeThatNobodyKnowsIsRefused(String contentType) {
        TestCall call = raw().carrierSends(Said.started(Said.call().setContentType(contentType)));

        refused(call, Code.INVALID_ARGUMENT, "content-type");
        assertThat(call.end().detail()).contains("audio/l16;rate=16000, audio/l16;rate=8000, audio/mulaw;rate=8000");
    }

    @Test
    void textsThatAreTooLongOrMissingOrForgedAreRefused() {
        for (var bad : List.of(
                Said.call().setCallId(""),
                Said.call().setCallId("x".repeat(257)),
                Said.call().setTo("1".repeat(257)),
                Said.call().setFrom("1".repeat(257)),
                Said.call().setCallId("CA1\n2026 ERROR all is lost"),
                Said.call().addMetadata("x".repeat(4097)),
                Said.call().addAllMetadata(Collections.nCopies(33, "x")))) {
            refused(raw().carrierSends(Said.started(bad)), Code.INVALID_ARGUMENT, "call-started");
        }
    }

    @Test
    void theLongestTextsAreTaken() {
        TestCall call = raw().carrierSends(Said.started(
                Said.call().setCallId("x".repeat(256)).addAllMetadata(Collections.nCopies(32, "x".repeat(4096)))));

        assertThat(call.end()).isNull();
        assertThat(call.events(CallEvent.CallStarted.class))
                .singleElement()
                .satisfies(it -> assertThat(it.call().metadata()).hasSize(32));
    }

    @Test
    void aNumberThatNobodyAnswersIsHungUpAndRefused() {
        TestCall call = raw().carrierSends(Said.started(Said.call().setTo("+1000")));

        refused(call, Code.NOT_FOUND, "unknown-number");
        assertThat(call.botSent())
                .extracting(AppMessage::getPayloadCase)
                .containsExactly(AppMessage.PayloadCase.TERMINATE_CALL);
    }

    @Test
    void anOutboundCallIsAnsweredByTheNumberThatPlacedIt() {
        TestCall call = raw().carrierSends(Said.started(
                Said.call().setIsInbound(false).setFrom("+1555").setTo("+1000")));

        assertThat(call.end()).isNull();
        assertThat(call.calls().count()).isEqualTo(1);
    }

    @Test
    void whenAllLinesAreBusyTheNextIsRefused() {
        TestCall call = answered().dialRaw().carrierSends(Said.started()).dialRaw();
        assertThat(call.calls().available()).isFalse();

        call.carrierSends(Said.started());

        assertThat(call.end().status()).isEqualTo(Code.RESOURCE_EXHAUSTED);
        assertThat(call.faults).containsExactly("refused: busy");
        assertThat(call.calls().count()).isEqualTo(2);
    }

    @Test
    void aStreamOnWhichNothingComesIsClosed() {
        TestCall call = raw().passes(9990);
        assertThat(call.end()).isNull();
        call.passes(20);

        refused(call, Code.DEADLINE_EXCEEDED, "no-start");
    }

    @Test
    void aStreamThatIsGivenUpBeforeItBeganLeavesNothing() {
        for (Consumer<SimulatedCall> end :
                List.<Consumer<SimulatedCall>>of(SimulatedCall::cancel, SimulatedCall::complete, SimulatedCall::cut)) {
            TestCall call = raw();
            end.accept(call.carrierSide());
            call.passes(0);

            assertThat(call.end()).isNotNull();
            assertThat(call.records).isEmpty();
            assertThat(call.loop.timersWaiting()).isFalse();
        }
    }

    @Test
    void oddFramesAreLeftAsideAndTheOthersHeard() {
        TestCall call = answered();
        say(call, "ab");
        call.carrierSends(Said.audio(new byte[0]));
        call.carrierSends(Said.audio(new byte[8001]));
        call.carrierSends(Said.audio(new byte[60_000]));
        say(call, "cd");
        silence(call, 40);

        assertThat(heard).containsExactly("abcd");
        assertThat(call.faults).containsExactly("bad-frame", "bad-frame", "bad-frame");
    }

    @Test
    void halfASampleIsLeftAside() {
        TestCall call = raw().carrierSends(Said.started(Said.call().setContentType("audio/l16;rate=8000")))
                .carrierSends(Said.audio(new byte[321]))
                .carrierSends(Said.audio(new byte[1]))
                .carrierSends(Said.audio(new byte[320]));

        assertThat(call.faults).containsExactly("bad-frame", "bad-frame");
        assertThat(call.end()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 104, 160, 200, 480, 1000})
    void framesOfAnySizeAreHeard(int bytes) {
        TestCall call = answered();
        byte[] audio = SpokenCode.audio("hello there");

        say(call, audio, bytes);
        silence(call, 60);

        assertThat(heard).containsExactly("hello there");
        assertThat(call.faults).isEmpty();
    }

    @Test
    void anEmptyMessageAndBadDigitsAreCountedAndNothingElse() {
        TestCall call = answered()
                .carrierSends(Said.nothing())
                .carrierSends(PlatformMessage.newBuilder()
                        .setNotifyDtmfReceivedEndData(PlatformMessage.NotifyDTMFReceivedEndedMessage.newBuilder()
                                .setDigit("??"))
                        .build());
        say(call, "yes");
        silence(call, 40);

        assertThat(call.faults).containsExactly("empty-message", "bad-digit");
        assertThat(heard).containsExactly("yes");
    }

    @Test
    void errorsOfThePlatformAreCountedAndTheCallGoesOn() {
        TestCall call = answered()
                .carrierSends(Said.error("x".repeat(10_000)))
                .carrierSends(Said.depth(Integer.MAX_VALUE))
                .carrierSends(Said.depth(-1));
        say(call, "yes");
        silence(call, 40);

        assertThat(call.anomalies).containsExactly("carrier-error");
        assertThat(heard).containsExactly("yes");
    }

    @Test
    void nothingFollowsTheEndOfACall() {
        TestCall call = answered().carrierSends(Said.ended());
        assertThat(call.end().status()).isEqualTo(Code.OK);

        call.carrierSends(Said.audio(new byte[160])).carrierSends(Said.ended()).carrierSends(Said.started());

        assertThat(call.records).hasSize(1);
        assertThat(call.record().reason()).isEqualTo(EndReason.CALLER_HUNG_UP);
        assertThat(call.nothingLeft()).isTrue();
    }

    @Test
    void anEndForAReasonThatNobodyKnowsIsAFailure() {
        TestCall call = answered().carrierSends(Said.ended(17, "because\nFORGED line " + "x".repeat(1000)));

        assertThat(call.record().reason()).isEqualTo(EndReason.CARRIER_FAILED);
        assertThat(call.record().detail()).startsWith("because FORGED line").hasSizeLessThan(300);
    }

    @Test
    void sixteenBitSamplesMayComeInEitherOrder() {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            heard.clear();
            AudioStreamSettings settings = new AudioStreamSettings(
                    "127.0.0.1",
                    0,
                    65_536,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(10),
                    order,
                    true,
                    Optional.empty());
            TestCall call = TestCall.answeredBy(conversation ->
                            heard.add(conversation.ask("who are you?").text()))
                    .in(AudioFormat.L16_8K)
                    .to(settings)
                    .from(CarrierSettings.DEFAULTS.withL16Order(order).withDepthUnit(DepthUnit.MILLISECONDS))
                    .dial()
                    .passes(1500)
                    .callerSays("it is me")
                    .passes(1500);

            assertThat(call.botSaid()).isEqualTo("who are you?");
            assertThat(heard).containsExactly("it is me");
            assertThat(call.end().quality().gaps()).isZero();
        }
    }

    @Test
    void wideBandCallsWork() {
        TestCall call = TestCall.answeredBy(conversation -> conversation.say("hello"))
                .in(AudioFormat.L16_16K)
                .dial()
                .passes(2000);

        assertThat(call.notices()).containsExactly("p1 started", "p1 completed");
        assertThat(call.botSent())
                .filteredOn(AppMessage::hasAudioData)
                .allSatisfy(it -> assertThat(it.getAudioData().getContentType()).isEqualTo("audio/l16;rate=16000"));
        assertThat(call.record().reason()).isEqualTo(EndReason.BOT_HUNG_UP);
    }
}
