package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.call.Interruption;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.testing.TestCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens when the caller makes a sound while the bot speaks. */
class BargeInTest extends LongPrompt {

    private static ListenSettings by(BargeIn bargeIn) {
        return ListenSettings.DEFAULTS.withBargeIn(bargeIn);
    }

    @Test
    void wordsStopTheBotAndAreTheAnswer() {
        TestCall call = TestCall.answeredBy(asking()).dial().passes(1000);

        call.callerSays("stop it please").passes(3000);

        assertThat(answers).containsExactly("stop it please");
        assertThat(call.botSaid()).startsWith("alpha bravo ").endsWith("thanks").hasSizeLessThan(30);
        assertThat(call.transcript()).contains("bot: alpha bravo | " + LONG, "caller: stop it please");
        assertThat(interruptions(call)).containsExactly(Interruption.WORDS);
    }

    @Test
    void theBotFallsSilentAtOnce() {
        TestCall call = TestCall.answeredBy(asking()).dial().passes(1020);
        int before = call.botSaid().length();

        call.callerSays("stop it please");

        // Three frames until it is speech, one on its way.
        assertThat(call.botSaid().length() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void aSingleWordStopsItToo() {
        TestCall call = TestCall.answeredBy(asking()).dial().passes(1000);

        call.callerSays("agent").passes(3000);

        assertThat(answers).containsExactly("agent");
    }

    @Test
    void aSingleWordIsAnAnswerAtOnceAlsoIfTheRecognizerIsSlow() {
        TestCall call = TestCall.answeredBy(asking());
        call.recognizer.takes(Duration.ofMillis(250));
        call.dial().passes(1000);

        call.callerSays("agent").passes(1200);

        assertThat(answers).containsExactly("agent");
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "DTMF"})
    void whatIsNotToBeStoppedBySpeechIsNot(BargeIn bargeIn) {
        TestCall call = TestCall.answeredBy(asking(), by(bargeIn)).dial().passes(1000);

        call.callerSays("stop it please").passes(20_000);

        assertThat(call.botSaid()).isEqualTo(LONG + "thanks");
        assertThat(interruptions(call)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "SPEECH"})
    void whatIsNotToBeStoppedByDigitsIsNotButTheyWait(BargeIn bargeIn) {
        TestCall call = TestCall.answeredBy(asking(), by(bargeIn)).dial().passes(1000);

        call.callerPresses("4#").passes(20_000);

        assertThat(call.botSaid()).isEqualTo(LONG + "thanks");
        assertThat(answers).containsExactly("#4");
    }

    @ParameterizedTest
    @EnumSource(names = {"DTMF", "ANY"})
    void aDigitStopsTheBotAndIsTheAnswer(BargeIn bargeIn) {
        TestCall call = TestCall.answeredBy(asking(), by(bargeIn)).dial().passes(1000);

        call.callerPresses("42#").passes(3000);

        assertThat(answers).containsExactly("#42");
        assertThat(call.botSaid()).doesNotContain("charlie").endsWith("thanks");
        assertThat(interruptions(call)).containsExactly(Interruption.DIGITS);
    }

    @Test
    void whoIsInterruptedKeepsSilentUntilItHasListened() {
        List<String> heard = new ArrayList<>();
        TestCall call = TestCall.answeredBy(conversation -> {
                    heard.add(conversation.say(PROMPT).heard());
                    Playback skipped = conversation.say("one more thing");
                    heard.add("[" + skipped.heard() + "] " + skipped.ended() + " " + skipped.completed());
                    conversation.say(Prompt.text("this must be said"), BargeIn.DTMF);
                    note(conversation.listen());
                    conversation.say("thanks");
                })
                .dial()
                .passes(1000);

        call.callerSays("stop it please").passes(5000);

        assertThat(heard).containsExactly("alpha bravo", "[] true false");
        assertThat(call.botSaid()).doesNotContain("one more thing").endsWith("this must be saidthanks");
        assertThat(answers).containsExactly("stop it please");
    }

    @Test
    void theGoodbyeOfADialogThatHasEndedIsHeardOut() {
        TestCall call = TestCall.answeredBy(conversation -> conversation.start(PROMPT))
                .dial()
                .passes(1000);

        call.callerSays("wait a moment").passes(10_000);

        assertThat(call.botSaid()).isEqualTo(LONG);
        assertThat(call.end()).isNotNull();
    }

    @Test
    void whatIsSaidBeforeHangingUpIsHeardOut() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.start(PROMPT);
                    conversation.hangUp();
                })
                .dial()
                .passes(1000);

        call.callerSays("wait a moment").passes(10_000);

        assertThat(call.botSaid()).isEqualTo(LONG);
    }

    @Test
    void theFinishingKeyOfTheLastDigitsStopsNothing() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    note(conversation.collectDigits(DigitSettings.DEFAULTS.withMax(2)));
                    conversation.say(PROMPT);
                })
                .dial()
                .passes(500)
                .callerPresses("42");

        call.callerPresses("#").passes(6000);

        assertThat(answers).containsExactly("#42");
        assertThat(call.botSaid()).isEqualTo(LONG);
    }

    @Test
    void theRestOfASentenceCutTooEarlyIsTheNextAnswer() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    note(conversation.ask("yes?"));
                    note(conversation.ask(PROMPT, conversation.listening()));
                })
                .dial()
                .passes(1000);

        call.callerSays("i want").passes(540).callerSays("two of them").passes(3000);

        assertThat(answers).containsExactly("i want", "two of them");
        assertThat(call.botSaid()).doesNotContain("bravo");
    }

    @Test
    void aCallerWhoPausesMuchIsGivenMoreTime() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    while (true) {
                        note(conversation.ask("yes?"));
                    }
                })
                .dial()
                .passes(1000);

        call.callerSays("i want").passes(800).callerSays("two").passes(3000);
        call.callerSays("then i want").passes(580).callerSays(" four").passes(3000);

        assertThat(answers).containsExactly("i want", "two", "then i want four");
    }

    @Test
    void afterWordsThatGoOnASilenceIsWaitedOut() {
        TestCall call = TestCall.answeredBy(asking(), by(BargeIn.ANY)).dial().passes(8000);

        call.callerSays("this and").passes(1100).callerSays(" that").passes(1500);

        assertThat(answers).containsExactly("this and that");
    }

    @Test
    void digitsThatWereTypedAheadSkipTheQuestion() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.say(Prompt.silence(Duration.ofSeconds(2)), BargeIn.NONE);
                    note(conversation.ask(PROMPT, conversation.listening()));
                })
                .dial()
                .passes(500);

        call.callerPresses("7#").passes(3000);

        assertThat(answers).containsExactly("#7");
        assertThat(call.botSaid()).isEmpty();
    }

    @Test
    void digitsTypedAheadAreDroppedIfTheSettingsSaySo() {
        DigitSettings fresh = DigitSettings.DEFAULTS.withTypedAhead(false).withMax(2);
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.say(Prompt.silence(Duration.ofSeconds(2)), BargeIn.NONE);
                    note(conversation.ask(PROMPT, ListenSettings.DEFAULTS.withDigits(fresh)));
                })
                .dial()
                .passes(500);

        call.callerPresses("7").passes(3000).callerPresses("42").passes(1000);

        assertThat(answers).containsExactly("#42");
    }

    @Test
    void aFillerIsSaidWhileTheDialogThinks() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    note(conversation.ask("yes?"));
                    thinks(conversation, Duration.ofSeconds(3));
                    conversation.say("here it is");
                })
                .takingTurns(TestCall.TURNS.withFillers(Duration.ofSeconds(1), List.of("hold on")))
                .dial()
                .passes(1000);

        call.callerSays("find it").passes(8000);

        assertThat(call.botSaid()).isEqualTo("yes?hold onhere it is");
        assertThat(call.record().turns().getFirst().replyText()).isGreaterThan(Duration.ofMillis(1800));
    }

    /** Works without listening, in virtual time. */
    private static void thinks(Conversation conversation, Duration time) {
        conversation.press("1", time.dividedBy(2), time.dividedBy(2));
    }
}
