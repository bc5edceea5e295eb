package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.call.CallEvent;
import dev.parley.api.call.Interruption;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.TestCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when the caller makes a sound while the bot speaks. */
class BargeInTest {

    private static final String LONG = "alpha bravo charlie delta foxtrot golf hotel india juliet kilo lima";
    private static final Prompt PROMPT = Prompt.text(LONG);

    private final List<String> answers = new ArrayList<>();

    private void note(Answer answer) {
        answers.add(
                switch (answer) {
                    case Answer.Utterance said -> said.text();
                    case Answer.Digits pressed -> "#" + pressed.digits();
                    case Answer.NoInput _ -> "(nothing)";
                });
    }

    private Dialog asking() {
        return conversation -> {
            note(conversation.ask(PROMPT, conversation.listening()));
            conversation.say("thanks");
        };
    }

    private static ListenSettings by(BargeIn bargeIn) {
        return ListenSettings.DEFAULTS.withBargeIn(bargeIn);
    }

    private static List<Interruption> interruptions(TestCall call) {
        return call.events(CallEvent.BotInterrupted.class).stream()
                .map(CallEvent.BotInterrupted::interruption)
                .toList();
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

    @ParameterizedTest
    @ValueSource(ints = {300, 1000, 1480, 2000, 2500, 3330})
    void afterANoiseItGoesOnWhereItWas(int at) {
        TestCall call = TestCall.answeredBy(asking()).dial().passes(at);

        call.callerUtters(SpokenCode.noise(20)).passes(1500);
        assertThat(interruptions(call)).containsExactly(Interruption.NO_WORDS);
        call.passes(15_000);

        assertThat(call.botSaidInAll()).isEqualTo(LONG + "thanks");
        assertThat(answers).containsExactly("(nothing)");
        assertThat(call.transcript()).startsWith("bot: " + LONG);
        assertThat(call.end().quality().gaps()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {420, 1000, 1480, 2000, 2510})
    void withWordTimesItGoesOnWithTheWordThatWasCut(int at) {
        TestCall call = TestCall.answeredBy(asking());
        call.synthesizer.tellsWordTimes();
        call.dial().passes(at);

        call.callerUtters(SpokenCode.noise(20)).passes(20_000);

        // One word may be there in part, and then whole.
        assertThat(whole(call.botSaidInAll(), List.of(LONG.split(" ")))).isEqualTo(LONG);
    }

    /** The words that were heard whole, in order. */
    private static String whole(String heard, List<String> words) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (String word : words) {
            int at = heard.indexOf(word, from);
            if (at >= 0) {
                result.append(result.isEmpty() ? "" : " ").append(word);
                from = at + word.length();
                assertThat(heard.indexOf(word, from)).as(word).isNegative();
            }
        }
        return result.toString();
    }

    @Test
    void aBackchannelStopsNothing() {
        TestCall call = TestCall.answeredBy(asking()).dial().passes(1000);

        call.callerSays("uh huh").passes(20_000);

        assertThat(call.botSaidInAll()).isEqualTo(LONG + "thanks");
        assertThat(answers).containsExactly("(nothing)");
        assertThat(interruptions(call)).containsExactly(Interruption.BACKCHANNEL);
    }

    @Test
    void aBackchannelThatIsAwaitedIsAnAnswer() {
        TestCall call = TestCall.answeredBy(asking(), ListenSettings.DEFAULTS.withPhrases(List.of("uh huh")))
                .dial()
                .passes(1000);

        call.callerSays("uh huh").passes(3000);

        assertThat(answers).containsExactly("uh huh");
    }

    @Test
    void aBackchannelAtTheEndOfTheQuestionIsTheAnswer() {
        TestCall call = TestCall.answeredBy(asking()).dial().passes(60 * LONG.length() - 400);

        call.callerSays("uh huh").passes(3000);

        assertThat(answers).containsExactly("uh huh");
        assertThat(call.botSaidInAll()).isEqualTo(LONG + "thanks");
    }

    @Test
    void aNoiseThatGoesOnIsSpokenOver() {
        TestCall call = TestCall.answeredBy(asking()).dial().passes(1000);

        call.carrierSide().speak(SpokenCode.noise(50 * 8));
        call.passes(12_000);

        assertThat(call.botSaid()).startsWith(LONG);
        assertThat(interruptions(call)).containsExactly(Interruption.NO_WORDS);
    }

    @Test
    void wordsOutOfANoiseStopTheBotAfterAll() {
        TestCall call = TestCall.answeredBy(asking()).dial().passes(600);
        call.callerUtters(SpokenCode.noise(50 * 2));

        call.callerSays("no stop").passes(3000);

        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst()).endsWith("no stop");
        assertThat(call.botSaid()).doesNotContain("lima").endsWith("thanks");
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
    void anEchoOfTheBotStopsNothing() {
        TestCall call = TestCall.answeredBy(asking()).dial();
        byte[] echo = SpokenCode.quieter(SpokenCode.audio(LONG), 4);

        call.passes(160).callerUtters(echo).passes(15_000);

        assertThat(call.botSaid()).isEqualTo(LONG + "thanks");
        assertThat(interruptions(call)).isEmpty();
        assertThat(answers).containsExactly("(nothing)");
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
