package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyDTMFReceivedStartedMessage;
import dev.parley.api.call.CallEvent;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.TestCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Digits that the caller presses, and those that the bot does. */
class DigitsTest {

    private static final DigitSettings PIN = DigitSettings.DEFAULTS.withMax(4);

    private final List<String> answers = new ArrayList<>();

    private void collect(Conversation conversation, DigitSettings settings) {
        note(conversation.collectDigits(settings));
    }

    private void note(Answer answer) {
        answers.add(
                switch (answer) {
                    case Answer.Digits digits -> digits.digits() + (digits.complete() ? " complete" : " so far");
                    case Answer.Utterance said -> "'" + said.text() + "'";
                    case Answer.NoInput _ -> "nothing";
                });
    }

    @Test
    void theHighestCountCompletesThem() {
        TestCall call = TestCall.answeredBy(conversation -> collect(conversation, PIN))
                .dial()
                .passes(500)
                .callerPresses("1234");

        assertThat(answers).containsExactly("1234 complete");
        call.passes(1000);
        assertThat(call.transcript()).containsExactly("caller: [1234]");
        assertThat(call.events(CallEvent.CallerPressed.class)).hasSize(1);
    }

    @Test
    void theFinishingKeyCompletesThemAndIsNotPartOfThem() {
        TestCall.answeredBy(conversation -> {
                    collect(conversation, DigitSettings.DEFAULTS);
                    collect(conversation, DigitSettings.DEFAULTS.withFinishKey("*"));
                })
                .dial()
                .passes(500)
                .callerPresses("12#")
                .callerPresses("3#4*");

        assertThat(answers).containsExactly("12 complete", "3#4 complete");
    }

    @Test
    void tooFewAreNotComplete() {
        TestCall.answeredBy(conversation -> collect(conversation, PIN.withMin(3)))
                .dial()
                .passes(500)
                .callerPresses("12#");

        assertThat(answers).containsExactly("12 so far");
    }

    @Test
    void theTotalTimeEndsTheWaitForTheFirst() {
        TestCall call = TestCall.answeredBy(
                        conversation -> collect(conversation, PIN.withTotalTimeout(Duration.ofSeconds(3))))
                .dial();

        call.passes(2950);
        assertThat(answers).isEmpty();
        call.passes(100);
        assertThat(answers).containsExactly(" so far");
    }

    @Test
    void theTotalTimeCutsNoWaitForAFurtherDigitShort() {
        DigitSettings settings =
                PIN.withTotalTimeout(Duration.ofSeconds(3)).withInterDigitTimeout(Duration.ofSeconds(2));
        TestCall call = TestCall.answeredBy(conversation -> collect(conversation, settings))
                .dial()
                .passes(2500)
                .callerPresses("1");

        call.passes(1500);
        assertThat(answers).isEmpty();
        call.callerPresses("2").passes(0);
        assertThat(answers).containsExactly("12 so far");
    }

    @Test
    void theTimeForTheFirstBeginsWhenTheBotHasBeenHeard() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.start(Prompt.silence(Duration.ofSeconds(5)));
                    collect(conversation, PIN.withFirstTimeout(Duration.ofSeconds(2)));
                })
                .dial();

        call.passes(6950);
        assertThat(answers).isEmpty();
        call.passes(150);
        assertThat(answers).containsExactly(" so far");
    }

    @Test
    void theFinishingKeyAfterTheLastDigitBelongsToThem() {
        TestCall.answeredBy(conversation -> {
                    collect(conversation, PIN);
                    collect(conversation, PIN);
                })
                .dial()
                .passes(500)
                .callerPresses("1234#")
                .passes(1000)
                .callerPresses("56#");

        assertThat(answers).containsExactly("1234 complete", "56 complete");
    }

    @Test
    void theFinishingKeyAloneIsAnAnswerToo() {
        TestCall.answeredBy(conversation -> collect(conversation, PIN))
                .dial()
                .passes(500)
                .callerPresses("#");

        assertThat(answers).containsExactly(" complete");
    }

    @Test
    void theFirstDigitIsWaitedForItsOwnTime() {
        TestCall call = TestCall.answeredBy(
                        conversation -> collect(conversation, PIN.withFirstTimeout(Duration.ofSeconds(2))))
                .dial();

        call.passes(1950);
        assertThat(answers).isEmpty();
        call.passes(100);
        assertThat(answers).containsExactly(" so far");
        call.passes(1000);
        assertThat(call.transcript()).isEmpty();
    }

    @Test
    void eachFurtherDigitIsWaitedForAnew() {
        TestCall call = TestCall.answeredBy(conversation ->
                        collect(conversation, PIN.withMax(8).withInterDigitTimeout(Duration.ofSeconds(2))))
                .dial()
                .passes(500);

        // However long they take together.
        for (String digit : List.of("1", "2", "3", "4", "5")) {
            call.callerPresses(digit).passes(1700);
        }
        assertThat(answers).isEmpty();
        call.passes(500);
        assertThat(answers).containsExactly("12345 so far");
    }

    @Test
    void digitsTypedAheadAreKept() {
        TestCall.answeredBy(conversation -> {
                    conversation.say("please enter your number now");
                    collect(conversation, PIN);
                    collect(conversation, PIN.withMax(2));
                })
                .dial()
                .passes(200)
                .callerPresses("123456")
                .passes(2000);

        assertThat(answers).containsExactly("1234 complete", "56 complete");
    }

    @Test
    void digitsInPlaceOfAnAnswerAreCollectedAsTheListeningSays() {
        TestCall call = TestCall.answeredBy(
                        conversation -> {
                            note(conversation.ask("how many?"));
                            note(conversation.ask("really?"));
                        },
                        ListenSettings.DEFAULTS.withDigits(PIN.withMax(2)))
                .dial()
                .passes(1000)
                .callerPresses("42")
                .passes(1000)
                .callerSays("yes")
                .passes(1000);

        assertThat(answers).containsExactly("42 complete", "'yes'");
        assertThat(call.transcript()).containsExactly("bot: how many?", "caller: [42]", "bot: really?", "caller: yes");
    }

    @Test
    void digitsPressedWhileTheCallerSpeaksWin() {
        TestCall.answeredBy(
                        conversation -> {
                            note(conversation.ask("how many?"));
                            note(conversation.ask("really?"));
                        },
                        ListenSettings.DEFAULTS.withDigits(PIN.withMax(1)))
                .dial()
                .passes(1000)
                .callerSays("well i ")
                .callerPresses("7")
                .passes(1000)
                .callerSays("yes")
                .passes(1000);

        assertThat(answers).containsExactly("7 complete", "'yes'");
    }

    @Test
    void aDigitPressedDuringThePromptIsTheAnswer() {
        TestCall.answeredBy(
                        conversation -> note(conversation.ask("press one or two")),
                        ListenSettings.DEFAULTS.withDigits(PIN.withMax(1)))
                .dial()
                .passes(100)
                .callerPresses("2")
                .passes(2000);

        assertThat(answers).containsExactly("2 complete");
    }

    @Test
    void aToneIsNotTakenForSpeech() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    note(conversation.collectDigits(PIN.withMax(1)));
                    note(conversation.listen(ListenSettings.DEFAULTS.withNoInputTimeout(Duration.ofSeconds(1))));
                })
                .dial()
                .passes(500);

        // Over the key's 100 ms and a little longer, the line carries the tone.
        call.carrierSide().speak(SpokenCode.audio("xyz"));
        call.callerPresses("1").passes(1500);

        assertThat(answers).containsExactly("1 complete", "nothing");
        assertThat(call.events(CallEvent.CallerSaid.class)).isEmpty();
    }

    @Test
    void whatIsNotADigitIsLeftAside() {
        TestCall call = TestCall.answeredBy(conversation -> collect(conversation, PIN))
                .dial()
                .passes(500);

        for (String bad : List.of("", "12", "x", "１", "\n")) {
            call.carrierSends(PlatformMessage.newBuilder()
                    .setNotifyDtmfReceivedStartData(
                            NotifyDTMFReceivedStartedMessage.newBuilder().setDigit(bad))
                    .build());
        }
        call.callerPresses("9d*#");

        assertThat(answers).containsExactly("9D* complete");
        assertThat(call.faults).containsExactlyElementsOf(Collections.nCopies(5, "bad-digit"));
    }

    @Test
    void theBotPressesDigits() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.press("12#A", Duration.ofMillis(80), Duration.ofMillis(40));
                    answers.add("pressed");
                })
                .dial()
                .passes(400);
        assertThat(answers).isEmpty();
        call.passes(200);

        assertThat(answers).containsExactly("pressed");
        assertThat(call.notices()).containsExactly("digit 1", "digit 2", "digit #", "digit a");
        assertThat(call.anomalies).isEmpty();
    }

    @Test
    void digitsThatTheCarrierNeverConfirmsHoldNobodyUpForLong() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.press("1234", Duration.ofMillis(100), Duration.ofMillis(100));
                    answers.add("went on");
                })
                .losing(PlatformMessage::hasNotifyDtmfPlayCompletedData)
                .dial();

        call.passes(800 + 1900);
        assertThat(answers).isEmpty();
        call.passes(200);
        assertThat(answers).containsExactly("went on");
    }

    @Test
    void digitsThatNobodyCanPressAreRefused() {
        Duration tone = Duration.ofMillis(100);
        TestCall.answeredBy(conversation -> {
                    for (String bad : List.of("", "12x", "1 2", "1".repeat(65))) {
                        assertThatThrownBy(() -> conversation.press(bad, tone, tone))
                                .isInstanceOf(IllegalArgumentException.class);
                    }
                    for (Duration bad : List.of(Duration.ZERO, Duration.ofMillis(8001), Duration.ofMillis(-1))) {
                        assertThatThrownBy(() -> conversation.press("1", bad, tone))
                                .isInstanceOf(IllegalArgumentException.class);
                    }
                    for (Duration bad : List.of(Duration.ofMillis(-1), Duration.ofMillis(8001))) {
                        assertThatThrownBy(() -> conversation.press("1", tone, bad))
                                .isInstanceOf(IllegalArgumentException.class);
                    }
                    answers.add("refused");
                })
                .dial()
                .passes(100);

        assertThat(answers).containsExactly("refused");
    }

    @Test
    void theLastDigitIsTheEndOfTheTurn() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    collect(conversation, PIN.withMax(2));
                    conversation.say("thanks");
                })
                .dial()
                .passes(500)
                .callerPresses("12")
                .passes(2000);

        assertThat(call.record().turns()).hasSize(1);
        assertThat(call.botSent()).filteredOn(AppMessage::hasDtmfData).isEmpty();
    }
}
