package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyCallEndedMessage.ReasonCode;
import dev.parley.api.call.CallEvent;
import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.CallEndedException;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.Dialog;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.TestCall;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way a call can end, at every moment it can: nothing is left behind, and what is written down is true. */
class CallEndsTest {

    private static final Duration SOON = Duration.ofSeconds(6);

    private final List<String> told = new ArrayList<>();

    /** The ways a call ends from outside. */
    enum Way {
        CALLER_HANGS_UP(call -> call.carrierSide().hangUp(), EndReason.CALLER_HUNG_UP, "the caller hung up"),
        CARRIER_ENDS(
                call -> call.carrierSide().hangUp(ReasonCode.PLATFORM_DISCONNECT, "maintenance"),
                EndReason.CARRIER_ENDED,
                "maintenance"),
        CARRIER_FAILS(
                call -> call.carrierSide().hangUp(ReasonCode.PLATFORM_ERROR, "media server lost"),
                EndReason.CARRIER_FAILED,
                "media server lost"),
        CONNECTION_CUT(call -> call.carrierSide().cut(), EndReason.CONNECTION_LOST, ""),
        STREAM_CANCELLED(call -> call.carrierSide().cancel(), EndReason.CONNECTION_LOST, ""),
        HALF_CLOSED(
                call -> call.carrierSide().complete(),
                EndReason.CONNECTION_LOST,
                "the stream ended without NotifyCallEnded"),
        SHUT_DOWN(
                call -> {
                    call.calls().close(Duration.ZERO);
                    call.passes(0);
                },
                EndReason.SHUTDOWN,
                "");

        final Consumer<TestCall> happens;
        final EndReason reason;
        final String detail;

        Way(Consumer<TestCall> happens, EndReason reason, String detail) {
            this.happens = happens;
            this.reason = reason;
            this.detail = detail;
        }
    }

    /** The moments it may happen in. */
    enum Moment {
        IN_MID_PROMPT(call -> call.passes(500)),
        IN_MID_WORD(call -> {
            call.passes(2500);
            call.carrierSide().speak(SpokenCode.audio("what i want to say"));
            call.passes(500);
        }),
        WHILE_THE_LAST_WORDS_ARE_AWAITED(call -> {
            call.recognizer.takes(Duration.ofSeconds(1));
            call.passes(2500).callerSays("me").passes(1000);
        }),
        WHILE_DIGITS_ARE_COLLECTED(call -> call.passes(2500).callerPresses("12")),
        AT_ONCE(call -> {});

        final Consumer<TestCall> reached;

        Moment(Consumer<TestCall> reached) {
            this.reached = reached;
        }
    }

    static Stream<Arguments> endings() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(Moment.values()).map(moment -> Arguments.of(way, moment)));
    }

    private final Dialog asking = conversation -> {
        try {
            while (true) {
                conversation.ask("who are you and what do you want?");
            }
        } catch (CallEndedException ended) {
            told.add(ended.reason().name());
            throw ended;
        }
    };

    @ParameterizedTest
    @MethodSource("endings")
    void nothingIsLeftBehind(Way way, Moment moment) {
        TestCall call = TestCall.answeredBy(asking).dial();
        moment.reached.accept(call);

        way.happens.accept(call);
        call.passes(0);

        assertThat(call.nothingLeft()).isTrue();
        call.passes(SOON);
        assertThat(call.loop.timersWaiting()).isFalse();
        assertThat(call.record().reason()).isEqualTo(way.reason);
        if (!way.detail.isEmpty()) {
            assertThat(call.record().detail()).isEqualTo(way.detail);
        }
        assertThat(told).containsExactly(way.reason.name());
        assertThat(call.events(CallEvent.CallEnded.class))
                .singleElement()
                .extracting(CallEvent.CallEnded::reason)
                .isEqualTo(way.reason);
        assertThat(call.events.getLast()).isInstanceOf(CallEvent.CallEnded.class);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void theTranscriptHoldsOnlyWhatWasHeard(Way way, Moment moment) {
        TestCall call = TestCall.answeredBy(asking).dial();
        moment.reached.accept(call);

        way.happens.accept(call);
        call.passes(SOON);

        String prompt = "who are you and what do you want?";
        assertThat(call.transcript())
                .isEqualTo(List.of(
                        switch (moment) {
                            case AT_ONCE -> "bot:  | " + prompt;
                            case IN_MID_PROMPT -> "bot: who are | " + prompt;
                            default -> "bot: " + prompt;
                        }));
    }

    @Test
    void aCallerWhoHangsUpWhileTheDialogWorksEndsTheWork() throws InterruptedException {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.say("let me see");
                    new CountDownLatch(1).await();
                })
                .dial()
                .passes(2000);

        call.carrierSide().hangUp();
        call.passes(0);

        assertThat(call.nothingLeft()).isTrue();
        assertThat(call.record().reason()).isEqualTo(EndReason.CALLER_HUNG_UP);
    }

    @Test
    void aCallThatLastsTooLongIsHungUp() {
        TestCall call =
                TestCall.answeredBy(asking).lastingAtMost(Duration.ofSeconds(5)).dial();

        call.passes(4990);
        assertThat(call.end()).isNull();
        call.passes(20);

        assertThat(call.record().reason()).isEqualTo(EndReason.TOO_LONG);
        assertThat(told).containsExactly("TOO_LONG");
        assertThat(call.nothingLeft()).isTrue();
        assertThat(call.end().reason()).contains(ReasonCode.APPLICATION_DISCONNECT);
        call.passes(SOON);
        assertThat(call.loop.timersWaiting()).isFalse();
    }

    @Test
    void aHangUpThatTheCarrierNeverConfirmsIsGivenUpAfterFiveSeconds() {
        TestCall call = TestCall.answeredBy(conversation -> conversation.say("bye"))
                .dialRaw()
                .carrierSends(started());

        call.passes(3000);
        assertThat(call.botSent()).filteredOn(AppMessage::hasTerminateCall).hasSize(1);
        assertThat(call.records).isEmpty();
        assertThat(call.calls().count()).isEqualTo(1);
        call.passes(5000);

        assertThat(call.record().reason()).isEqualTo(EndReason.BOT_HUNG_UP);
        assertThat(call.anomalies).contains("farewell-not-confirmed");
        assertThat(call.end().status()).isEqualTo(Status.Code.OK);
        assertThat(call.nothingLeft()).isTrue();
        assertThat(call.loop.timersWaiting()).isFalse();
    }

    @Test
    void closingEndsAllCallsAndTakesNoMore() throws Exception {
        TestCall call = TestCall.answeredBy(asking).dial().passes(1000);
        assertThat(call.calls().available()).isTrue();

        try (var closer = Executors.newSingleThreadExecutor()) {
            Future<Integer> left = closer.submit(() -> call.calls().close(Duration.ofSeconds(30)));
            call.loop.until(left::isDone);
            assertThat(left.get()).isZero();
        }

        assertThat(call.record().reason()).isEqualTo(EndReason.SHUTDOWN);
        assertThat(call.calls().available()).isFalse();
        assertThat(call.calls().close(Duration.ZERO)).isZero();
        call.dial().passes(100);
        assertThat(call.end().status()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    }

    @Test
    void closingSaysHowManyCallsDidNotEnd() {
        TestCall call = TestCall.answeredBy(asking).dialRaw().carrierSends(started());

        assertThat(call.calls().close(Duration.ZERO)).isEqualTo(1);
        assertThat(call.calls().close(Duration.ZERO)).isEqualTo(1);
        call.passes(6000);

        assertThat(call.calls().close(Duration.ZERO)).isZero();
        assertThat(call.records).hasSize(1);
    }

    @Test
    void aDialogThatComesBackAfterTheEndIsToldSoEveryTime() {
        List<String> answers = new ArrayList<>();
        TestCall call = TestCall.answeredBy(conversation -> {
                    for (int i = 0; i < 3; i++) {
                        attempt(answers, conversation);
                    }
                })
                .dial()
                .passes(100);

        call.carrierSide().hangUp();
        call.passes(100);

        assertThat(answers).containsExactly("CALLER_HUNG_UP", "CALLER_HUNG_UP", "CALLER_HUNG_UP");
        assertThat(call.record().transcript()).isEmpty();
        assertThat(call.nothingLeft()).isTrue();
    }

    private static void attempt(List<String> answers, Conversation conversation) {
        try {
            conversation.listen();
        } catch (CallEndedException ended) {
            answers.add(ended.reason().name());
        }
    }

    private static PlatformMessage started() {
        return PlatformMessage.newBuilder()
                .setNotifyCallStarted(PlatformMessage.NotifyCallStartedMessage.newBuilder()
                        .setCallId("CA1")
                        .setTo("+1555")
                        .setIsInbound(true)
                        .setContentType("audio/mulaw;rate=8000"))
                .build();
    }
}
