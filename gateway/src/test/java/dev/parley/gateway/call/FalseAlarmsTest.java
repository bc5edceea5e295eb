package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.call.Interruption;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.TestCall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stops the bot for a moment only: noises, backchannels, its own echo. */
class FalseAlarmsTest extends LongPrompt {

    /** Capitals are loud, and these small letters as quiet as an echo may be. */
    private static final Prompt LOUD = Prompt.text("ALPHA NOON MOON ALPHA ALPHA ALPHA ALPHA");

    @Test
    void wordsThatTheBotHasJustSaidAndNoLouderAreItsEcho() {
        TestCall call = TestCall.answeredBy(conversation -> conversation.say(LOUD))
                .dial()
                .passes(1100);

        call.callerSays("noon moon").passes(15_000);

        assertThat(interruptions(call)).containsExactly(Interruption.ECHO);
        assertThat(call.botSaidInAll()).endsWith("ALPHA ALPHA ALPHA ALPHA");
    }

    @Test
    void wordsThatTheBotHasNotSaidYetAreNoEcho() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.say(LOUD);
                    note(conversation.listen());
                })
                .dial()
                .passes(350);

        call.callerSays("noon moon").passes(3000);

        assertThat(answers).containsExactly("noon moon");
    }

    @Test
    void afterFalseAlarmsAShortAnswerStillCounts() {
        TestCall call = TestCall.answeredBy(asking()).dial().passes(500);
        for (int i = 0; i < 3; i++) {
            call.callerUtters(SpokenCode.noise(30)).passes(1200);
        }

        call.passes(2500).callerSays("no").passes(1500);

        assertThat(answers).containsExactly("no");
    }

    @Test
    void withoutARecognizerTheBotGoesOn() {
        TestCall call = TestCall.answeredBy(asking()).dial().passes(1000);
        call.recognizer.refuse();

        call.callerSays("stop it please").passes(4500);

        assertThat(call.botSaidInAll()).startsWith(LONG);
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

    @Test
    void anEchoOfTheBotStopsNothing() {
        TestCall call = TestCall.answeredBy(asking()).dial();
        byte[] echo = SpokenCode.quieter(SpokenCode.audio(LONG), 4);

        call.passes(160).callerUtters(echo).passes(15_000);

        assertThat(call.botSaid()).isEqualTo(LONG + "thanks");
        assertThat(interruptions(call)).isEmpty();
        assertThat(answers).containsExactly("(nothing)");
    }
}
