package dev.parley.gateway.flow.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of what a dialog says when the caller comes in. Texts are small letters and blanks. */
public abstract class InterruptionContract {

    static final String LONG = "alpha bravo charlie delta foxtrot golf hotel india juliet kilo lima";
    static final Prompt PROMPT = Prompt.text(LONG);

    final List<String> noted = new ArrayList<>();

    /** Lets a dialog converse with a caller, to the end; the apology is "sorry". */
    protected abstract Held hold(Dialog dialog, Move... moves);

    Answer note(Answer answer) {
        noted.add(
                switch (answer) {
                    case Answer.Utterance said -> said.text();
                    case Answer.Digits pressed -> "#" + pressed.digits() + (pressed.complete() ? "" : "...");
                    case Answer.NoInput _ -> "(nothing)";
                });
        return answer;
    }

    private static ListenSettings by(BargeIn bargeIn) {
        return ListenSettings.DEFAULTS.withBargeIn(bargeIn);
    }

    @Test
    void wordsStopTheBotAndAreTheAnswer() {
        Held held = hold(
                conversation -> {
                    note(conversation.ask(PROMPT, conversation.listening()));
                    conversation.say("thanks");
                },
                new Move.SaysOver("stop it please", "alpha bravo"));

        assertThat(noted).containsExactly("stop it please");
        assertThat(held.heard()).startsWith("alpha bravo").endsWith("thanks").doesNotContain("delta");
        assertThat(held.shown())
                .contains("caller: stop it please")
                .anyMatch(it -> it.matches("bot: alpha bravo.* \\| " + LONG));
    }

    @Test
    void aBotThatWasInterruptedIsSilentUntilItHasListened() {
        Held held = hold(
                conversation -> {
                    Playback cut = conversation.say(PROMPT);
                    noted.add(cut.heard().startsWith("alpha bravo") + " " + cut.completed() + " " + cut.ended());
                    Playback skipped = conversation.say("one more thing");
                    noted.add("[" + skipped.heard() + "] " + skipped.completed() + " " + skipped.ended());
                    conversation.say(Prompt.text("this must be said"), BargeIn.DTMF);
                    note(conversation.listen());
                    conversation.say("thanks");
                },
                new Move.SaysOver("stop it please", "alpha bravo"));

        assertThat(noted).containsExactly("true false true", "[] false true", "stop it please");
        assertThat(held.heard()).doesNotContain("one more thing").endsWith("this must be saidthanks");
    }

    @Test
    void keysStopTheBotAndAreTheAnswer() {
        Held held = hold(
                conversation -> {
                    conversation.say(PROMPT);
                    conversation.say("one more thing");
                    conversation.say(Prompt.text("this must be said"), BargeIn.SPEECH);
                    note(conversation.ask("a question"));
                    conversation.say("thanks");
                },
                new Move.PressesOver("42#", "alpha bravo"));

        assertThat(noted).containsExactly("#42");
        assertThat(held.heard())
                .startsWith("alpha bravo")
                .doesNotContain("delta")
                .endsWith("this must be saidthanks");
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "DTMF"})
    void whatWordsDoNotStopIsHeardOutAndTheyAreNotTaken(BargeIn bargeIn) {
        Held held = hold(
                conversation -> {
                    noted.add("" + conversation.say(PROMPT, bargeIn).completed());
                    note(conversation.listen());
                },
                new Move.SaysOver("stop it", "alpha bravo"),
                new Move.Says("me"));

        assertThat(noted).containsExactly("true", "me");
        assertThat(held.heard()).isEqualTo(LONG);
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "SPEECH"})
    void whatKeysDoNotStopIsHeardOutButTheyWait(BargeIn bargeIn) {
        Held held = hold(
                conversation -> {
                    note(conversation.ask(PROMPT, by(bargeIn)));
                    conversation.say("thanks");
                },
                new Move.PressesOver("4#", "alpha bravo"));

        assertThat(noted).containsExactly("#4");
        assertThat(held.heard()).isEqualTo(LONG + "thanks");
    }

    @Test
    void keysThatAreTooEarlyAreDroppedIfTheSettingsSaySo() {
        DigitSettings fresh = DigitSettings.DEFAULTS.withTypedAhead(false).withMax(2);
        hold(
                conversation -> {
                    conversation.say(PROMPT, BargeIn.NONE);
                    note(conversation.ask(Prompt.text("now"), ListenSettings.DEFAULTS.withDigits(fresh)));
                },
                new Move.PressesOver("7", "alpha bravo"),
                new Move.Presses("42"));

        assertThat(noted).containsExactly("#42");
    }

    @Test
    void aQuestionIsNotAskedIfKeysHaveBeenTypedAhead() {
        Held held = hold(
                conversation -> {
                    conversation.say(PROMPT, BargeIn.NONE);
                    note(conversation.ask("a question"));
                    conversation.say("thanks");
                },
                new Move.PressesOver("7#", "alpha bravo"));

        assertThat(noted).containsExactly("#7");
        assertThat(held.heard()).isEqualTo(LONG + "thanks");
    }

    @Test
    void keysAreCollectedWhileTheBotSpeaks() {
        Held held = hold(
                conversation -> {
                    Playback playback = conversation.start(PROMPT, BargeIn.NONE);
                    note(conversation.collectDigits(DigitSettings.DEFAULTS.withMax(2)));
                    noted.add("" + playback.ended());
                },
                new Move.PressesOver("42", "alpha bravo"));

        assertThat(noted).containsExactly("#42", "false");
        assertThat(held.heard()).isEqualTo(LONG);
    }

    @Test
    void wordsThatComeWhileKeysAreCollectedAreNotTaken() {
        hold(
                conversation -> {
                    conversation.start(PROMPT);
                    note(conversation.collectDigits(DigitSettings.DEFAULTS.withMax(2)));
                    note(conversation.ask("now"));
                },
                new Move.SaysOver("stop it", "alpha bravo"),
                new Move.Presses("42"),
                new Move.Says("me"));

        assertThat(noted).containsExactly("#42", "me");
    }

    @Test
    void theGoodbyeOfADialogThatHasEndedIsHeardOut() {
        Held held = hold(conversation -> conversation.start(PROMPT), new Move.SaysOver("wait a moment", "alpha bravo"));

        assertThat(held.heard()).isEqualTo(LONG);
        assertThat(held.reason()).isEqualTo(EndReason.BOT_HUNG_UP);
    }
}
