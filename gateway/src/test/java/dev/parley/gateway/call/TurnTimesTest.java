package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.call.CallEvent;
import dev.parley.api.call.TurnTiming;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.gateway.testing.TestCall;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written down of how long the caller waited, and on what. */
class TurnTimesTest {

    private static List<Long> millis(TurnTiming timing) {
        return Stream.of(
                        timing.endOfTurn(),
                        timing.transcript(),
                        timing.replyText(),
                        timing.firstAudioMade(),
                        timing.firstAudioSent(),
                        timing.firstAudioHeard())
                .map(it -> it == null ? null : it.toMillis())
                .toList();
    }

    private static TestCall slow(TestCall call) {
        call.recognizer.takes(Duration.ofMillis(200));
        call.synthesizer.takes(Duration.ofMillis(100));
        return call;
    }

    @Test
    void aSpokenTurnIsTimedFromTheLastFrameWithVoice() {
        TestCall call = slow(TestCall.answeredBy(conversation -> {
                    conversation.ask("who?");
                    conversation.say("hello you");
                    conversation.say("again");
                }))
                .dial()
                .passes(1000)
                .callerSays("me")
                .passes(4000);

        assertThat(call.record().turns())
                .singleElement()
                .satisfies(it -> assertThat(millis(it)).containsExactly(500L, 700L, 700L, 800L, 800L, 800L));
        assertThat(call.events(CallEvent.TurnAnswered.class))
                .singleElement()
                .extracting(CallEvent.TurnAnswered::timing)
                .isEqualTo(call.record().turns().getFirst());
    }

    @Test
    void digitsAreTimedFromTheLastOfThem() {
        TestCall call = slow(TestCall.answeredBy(conversation -> {
                    conversation.collectDigits(DigitSettings.DEFAULTS.withMax(2));
                    conversation.say("thanks");
                    conversation.collectDigits(DigitSettings.DEFAULTS);
                    conversation.say("thanks");
                }))
                .dial()
                .passes(1000)
                .callerPresses("12")
                .passes(2000)
                .callerPresses("3")
                .passes(5000);

        assertThat(call.record().turns())
                .extracting(TurnTimesTest::millis)
                .containsExactly(
                        List.of(0L, 0L, 0L, 100L, 100L, 100L), List.of(3000L, 3000L, 3000L, 3100L, 3100L, 3100L));
    }

    @Test
    void aTurnThatGotNoReplyIsTimedAsFarAsItGot() {
        TestCall call = slow(TestCall.answeredBy(conversation -> {
                    conversation.listen();
                    conversation.listen();
                }))
                .dial()
                .passes(1000)
                .callerSays("me")
                .passes(1000);
        call.carrierSide().hangUp();
        call.passes(0);

        TurnTiming turn = call.record().turns().getFirst();
        assertThat(millis(turn)).containsExactly(500L, 700L, null, null, null, null);
    }

    @Test
    void noInputIsNoTurn() {
        TestCall call = TestCall.answeredBy(conversation -> conversation.ask("who?"))
                .dial()
                .passes(10_000);

        assertThat(call.record().turns()).isEmpty();
    }

    @Test
    void eachEventComesInItsOrder() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.ask("who?");
                    conversation.say("hello you");
                })
                .dial()
                .passes(1000)
                .callerSays("it is me")
                .passes(4000);

        assertThat(call.events.stream().map(it -> it.getClass().getSimpleName()))
                .containsExactly(
                        "CallStarted",
                        "BotSaid",
                        "CallerSpeaking",
                        "CallerSpeaking",
                        "CallerSpeaking",
                        "CallerSaid",
                        "TurnAnswered",
                        "BotSaid",
                        "CallEnded");
        assertThat(call.events).extracting(CallEvent::at).isSorted();
    }
}
