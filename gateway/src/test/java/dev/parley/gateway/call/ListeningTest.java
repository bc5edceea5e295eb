package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.call.CallEvent;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.TestCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bot hears of the caller. */
class ListeningTest {

    private static final ListenSettings PATIENT = ListenSettings.DEFAULTS;

    private final List<Answer> answers = new ArrayList<>();

    private List<String> words() {
        return answers.stream()
                .map(it -> it instanceof Answer.NoInput ? "(nothing)" : it.text())
                .toList();
    }

    private Dialog asking(String question) {
        return conversation -> {
            while (true) {
                answers.add(conversation.ask(question));
            }
        };
    }

    @Test
    void aTurnEndsWithTheSilenceThatTheSettingsSay() {
        TestCall call = TestCall.answeredBy(
                        asking("who?"),
                        PATIENT.withMinSilence(Duration.ofMillis(1000)).withMaxSilence(Duration.ofMillis(1000)))
                .dial()
                .passes(1000)
                .callerSays("it is")
                .passes(900)
                .callerSays(" me")
                .passes(960);

        assertThat(answers).isEmpty();
        call.passes(100);
        assertThat(words()).containsExactly("it is me");
    }

    @Test
    void aOneWordAnswerCounts() {
        TestCall.answeredBy(asking("really?"))
                .dial()
                .passes(1000)
                .callerSays("y")
                .passes(1000);

        assertThat(words()).containsExactly("y");
    }

    @Test
    void noInputCountsFromWhenTheBotHasBeenHeard() {
        TestCall call = TestCall.answeredBy(
                        asking("a question of some length"), PATIENT.withNoInputTimeout(Duration.ofSeconds(3)))
                .dial();
        int question = 60 * "a question of some length".length();

        call.passes(question + 2950);
        assertThat(answers).isEmpty();
        call.passes(150);
        assertThat(words()).containsExactly("(nothing)");
    }

    @Test
    void speakingOverTheEndOfThePromptKeepsTheFirstSyllable() {
        TestCall call = TestCall.answeredBy(asking("how many do you want?")).dial();

        call.passes(1000).callerSays("seventeen").passes(1500);

        assertThat(words()).containsExactly("seventeen");
    }

    @Test
    void aWordSaidJustBeforeThePromptEndedIsHeard() {
        TestCall call = TestCall.answeredBy(asking("how many do you want?")).dial();

        call.passes(1000).callerSays("two").passes(1500);

        assertThat(words()).containsExactly("two");
    }

    @Test
    void theNextTurnHearsNothingOfTheLast() {
        TestCall call = TestCall.answeredBy(asking("next?")).dial();

        call.passes(500).callerSays("one").passes(1500);
        call.callerSays("two").passes(1500);
        call.callerSays("three").passes(1500);

        assertThat(words()).containsExactly("one", "two", "three");
        assertThat(call.recognizer.requests()).hasSize(1);
    }

    @Test
    void aNoiseWithoutWordsKeepsTheFloor() {
        TestCall call = TestCall.answeredBy(asking("yes?"), PATIENT.withNoInputTimeout(Duration.ofSeconds(3)))
                .dial()
                .passes(1000)
                .callerUtters(SpokenCode.noise(30))
                .passes(2800);

        assertThat(answers).isEmpty();
        call.callerSays("here i am").passes(1000);
        assertThat(words()).containsExactly("here i am");
    }

    @Test
    void aNoiseWithoutEndIsNoInput() {
        TestCall call = TestCall.answeredBy(asking("yes?"), PATIENT.withMaxDuration(Duration.ofSeconds(5)))
                .dial()
                .passes(1000);

        call.carrierSide().speak(SpokenCode.noise(50 * 20));
        call.passes(5500);

        assertThat(words()).containsExactly("(nothing)");
    }

    @Test
    void aClickIsNoSpeech() {
        TestCall call = TestCall.answeredBy(asking("yes?"), PATIENT.withNoInputTimeout(Duration.ofSeconds(3)))
                .dial()
                .passes(2000)
                .callerUtters(SpokenCode.noise(2))
                .passes(1500);

        assertThat(words()).containsExactly("(nothing)");
        assertThat(call.anomalies).isEmpty();
    }

    @Test
    void whoTalksTooLongIsTakenAtWhatTheySaid() {
        TestCall call = TestCall.answeredBy(asking("go on"), PATIENT.withMaxDuration(Duration.ofSeconds(2)))
                .dial()
                .passes(500);

        call.carrierSide().speak(SpokenCode.audio("ab ".repeat(60)));
        call.passes(2100);

        assertThat(answers).hasSize(1);
        assertThat(words().getFirst()).startsWith("ab ab ab ab").hasSizeBetween(30, 36);
    }

    @Test
    void theRecognizerIsAskedInTheWordsOfTheSettings() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.listen(PATIENT.withLanguage("de-DE").withNoInputTimeout(Duration.ofSeconds(1)));
                    conversation.listen(PATIENT.withPhrases(List.of("ja", "nein")));
                })
                .dial()
                .passes(2000);

        assertThat(call.recognizer.requests())
                .extracting(it -> it.language() + " " + it.phrases())
                .containsExactly("de-DE []", "en-US [ja, nein]");
        assertThat(call.recognizer.openStreams()).isEqualTo(1);
    }

    @Test
    void interimTranscriptsAreReported() {
        TestCall call = TestCall.answeredBy(asking("who?"))
                .dial()
                .passes(500)
                .callerSays("it is me")
                .passes(1000);

        assertThat(call.events(CallEvent.CallerSpeaking.class))
                .extracting(it -> it.interim().text())
                .containsExactly("it", "it is", "it is me");
        assertThat(call.events(CallEvent.CallerSaid.class))
                .extracting(CallEvent.CallerSaid::text)
                .containsExactly("it is me");
    }

    @Test
    void listeningWaitsForWhatIsPlaying() {
        TestCall call = TestCall.answeredBy(conversation -> {
                    conversation.start(Prompt.silence(Duration.ofSeconds(5)));
                    answers.add(conversation.listen(PATIENT.withNoInputTimeout(Duration.ofSeconds(2))));
                })
                .dial();

        call.passes(6900);
        assertThat(answers).isEmpty();
        call.passes(300);
        assertThat(words()).containsExactly("(nothing)");
    }

    @Test
    void withoutVoiceActivityTheRecognizerEndsTheTurn() {
        TestCall call = TestCall.answeredBy(asking("who?")).withoutVoiceActivity();
        call.recognizer.endpoints();

        call.dial().passes(500).callerSays("it is me").passes(1000);

        assertThat(words()).containsExactly("it is me");
    }

    @Test
    void withoutVoiceActivityNobodyIsCutOffInTheMiddle() {
        TestCall call = TestCall.answeredBy(asking("who?"), PATIENT.withNoInputTimeout(Duration.ofSeconds(2)))
                .withoutVoiceActivity();
        call.recognizer.endpoints();

        call.dial().passes(1500).callerSays("well it is rather a long story").passes(1000);

        assertThat(words()).containsExactly("well it is rather a long story");
    }

    @Test
    void withoutVoiceActivityARecognizerThatNeverMakesUpItsMindIsEndedBySilence() {
        TestCall call = TestCall.answeredBy(asking("who?"), PATIENT.withNoInputTimeout(Duration.ofSeconds(2)))
                .withoutVoiceActivity()
                .dial()
                .passes(500)
                .callerSays("it is me")
                .passes(1500);

        assertThat(answers).isEmpty();
        call.passes(1000);
        assertThat(words()).containsExactly("it is me");
    }

    @Test
    void withoutVoiceActivityNoInputStillCounts() {
        TestCall call = TestCall.answeredBy(asking("who?"), PATIENT.withNoInputTimeout(Duration.ofSeconds(2)))
                .withoutVoiceActivity()
                .dial()
                .passes(3000);

        assertThat(words()).containsExactly("(nothing)");
        assertThat(call.voiceActivity.openStreams()).isZero();
    }
}
