package dev.parley.gateway.flow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.CallEndedException;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.HandOver;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a dialog may rely on, be its conversation typed or on the wire. Texts are small letters and blanks. */
public abstract class ConversationContract {

    private static final String LONG = "alpha bravo charlie delta foxtrot golf hotel india juliet kilo lima";
    private static final Prompt PROMPT = Prompt.text(LONG);
    private static final HandOver ELSEWHERE = new HandOver.Redirect(URI.create("https://elsewhere.example/percl"));

    private final List<String> noted = new ArrayList<>();

    /** Lets a dialog converse with a caller, to the end; the apology is "sorry". */
    protected abstract Held hold(Dialog dialog, Move... moves);

    private Answer note(Answer answer) {
        noted.add(
                switch (answer) {
                    case Answer.Utterance said -> said.text();
                    case Answer.Digits pressed -> "#" + pressed.digits() + (pressed.complete() ? "" : "...");
                    case Answer.NoInput _ -> "(nothing)";
                });
        return answer;
    }

    private void note(String name, Runnable action) {
        try {
            action.run();
            noted.add(name);
        } catch (CallEndedException ended) {
            noted.add(name + ": " + ended.reason());
        }
    }

    private void noteEnd(Conversation conversation) {
        note("say", () -> conversation.say("more"));
        note("start", () -> conversation.start(Prompt.text("more")));
        note("ask", () -> conversation.ask("more"));
        note("listen", conversation::listen);
        note("collect", () -> conversation.collectDigits(DigitSettings.DEFAULTS));
        note("press", () -> conversation.press("1", Duration.ofMillis(1), Duration.ZERO));
        conversation.hangUp();
        conversation.handOver(ELSEWHERE);
    }

    private static List<String> endedBy(EndReason reason) {
        return Stream.of("say", "start", "ask", "listen", "collect", "press")
                .map(it -> it + ": " + reason)
                .toList();
    }

    private static ListenSettings by(BargeIn bargeIn) {
        return ListenSettings.DEFAULTS.withBargeIn(bargeIn);
    }

    @Test
    void theBotGreetsHearsAndAnswers() {
        Held held = hold(
                conversation -> {
                    conversation.say("hello");
                    note(conversation.ask("who"));
                    conversation.say("bye");
                },
                new Move.Says("it is me"));

        assertThat(noted).containsExactly("it is me");
        assertThat(held.heard()).isEqualTo("hellowhobye");
        assertThat(held.shown()).containsExactly("bot: hello", "bot: who", "caller: it is me", "bot: bye");
        assertThat(held.reason()).isEqualTo(EndReason.BOT_HUNG_UP);
    }

    @Test
    void aPlaybackKnowsThatItWasHeard() {
        hold(conversation -> {
            Playback playback = conversation.say("hello");
            noted.add(playback.text() + " " + playback.heard() + " " + playback.completed() + " " + playback.ended());
        });

        assertThat(noted).containsExactly("hello hello true true");
    }

    @Test
    void silenceIsNoAnswer() {
        hold(
                conversation -> {
                    note(conversation.ask("who"));
                    conversation.say("keys");
                    note(conversation.collectDigits(DigitSettings.DEFAULTS));
                    note(conversation.ask("who"));
                },
                new Move.Silent(),
                new Move.Silent(),
                new Move.Says("me"));

        assertThat(noted).containsExactly("(nothing)", "#...", "me");
    }

    @Test
    void digitsAreCompleteWithTheFinishingKeyOrWhenThereAreEnough() {
        DigitSettings four = DigitSettings.DEFAULTS.withMin(3).withMax(4);
        ListenSettings settings = ListenSettings.DEFAULTS.withDigits(four);
        hold(
                conversation -> {
                    note(conversation.ask(Prompt.text("one"), settings));
                    note(conversation.ask(Prompt.text("two"), settings));
                    note(conversation.ask(Prompt.text("three"), settings));
                    note(conversation.ask(Prompt.text("four"), settings));
                    conversation.say("five");
                    note(conversation.collectDigits(four));
                    conversation.say("six");
                    note(conversation.collectDigits(four));
                },
                new Move.Presses("123#"),
                new Move.Presses("1234"),
                new Move.Presses("12"),
                new Move.Presses("12#"),
                new Move.Presses("123#"),
                new Move.Presses("12"));

        assertThat(noted).containsExactly("#123", "#1234", "#12...", "#12...", "#123", "#12...");
    }

    @Test
    void theFinishingKeyOfDigitsThatWereCompleteBelongsToThem() {
        Held held = hold(
                conversation -> {
                    conversation.say("one");
                    note(conversation.collectDigits(DigitSettings.DEFAULTS.withMax(2)));
                    conversation.say(PROMPT);
                    note(conversation.listen());
                },
                new Move.Presses("42#"),
                new Move.Says("me"));

        assertThat(noted).containsExactly("#42", "me");
        assertThat(held.heard()).endsWith(LONG);
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
    void whatBeganIsHeardUntilItIsStopped() {
        Held held = hold(conversation -> {
            Playback playback = conversation.start(PROMPT);
            conversation.press("1", Duration.ofMillis(1000), Duration.ofMillis(200));
            playback.stop();
            noted.add(playback.heard() + " " + playback.completed() + " " + playback.ended());
            conversation.say("next");
        });

        assertThat(noted).containsExactly("alpha bravo false true");
        assertThat(held.heard()).startsWith("alpha bravo").endsWith("next").doesNotContain("delta");
    }

    @Test
    void whatCannotBePlayedIsOverAtOnce() {
        hold(conversation -> {
            Playback playback = conversation.say(Prompt.clip(Path.of("there-is-no-such-file.wav")));
            noted.add(playback.completed() + " " + playback.ended());
        });

        assertThat(noted).containsExactly("false true");
    }

    @Test
    void aCallerWhoHangsUpEndsTheDialog() {
        Held held = hold(
                conversation -> {
                    note("first", () -> conversation.ask("who"));
                    noteEnd(conversation);
                },
                new Move.HangsUp());

        assertThat(noted.getFirst()).isEqualTo("first: CALLER_HUNG_UP");
        assertThat(noted.subList(1, noted.size())).isEqualTo(endedBy(EndReason.CALLER_HUNG_UP));
        assertThat(held.reason()).isEqualTo(EndReason.CALLER_HUNG_UP);
    }

    @Test
    void aBotThatHangsUpIsHeardOutAndSaysWhy() {
        Held held = hold(
                conversation -> {
                    conversation.start(PROMPT);
                    conversation.hangUp("no " + "x".repeat(300));
                    noteEnd(conversation);
                },
                new Move.SaysOver("wait a moment", "alpha bravo"));

        assertThat(held.heard()).isEqualTo(LONG);
        assertThat(held.detail()).isEqualTo("no " + "x".repeat(197));
        assertThat(noted).isEqualTo(endedBy(EndReason.BOT_HUNG_UP));
        assertThat(held.reason()).isEqualTo(EndReason.BOT_HUNG_UP);
    }

    @Test
    void handingOverEndsTheDialog() {
        Held held = hold(conversation -> {
            conversation.start(Prompt.text("i connect you"));
            conversation.handOver(ELSEWHERE);
            noteEnd(conversation);
        });

        assertThat(held.heard()).isEqualTo("i connect you");
        assertThat(noted).isEqualTo(endedBy(EndReason.HANDED_OVER));
        assertThat(held.reason()).isEqualTo(EndReason.HANDED_OVER);
    }

    @Test
    void theGoodbyeOfADialogThatHasEndedIsHeardOut() {
        Held held = hold(conversation -> conversation.start(PROMPT), new Move.SaysOver("wait a moment", "alpha bravo"));

        assertThat(held.heard()).isEqualTo(LONG);
        assertThat(held.reason()).isEqualTo(EndReason.BOT_HUNG_UP);
    }

    @Test
    void aDialogThatFailsApologizes() {
        Held held = hold(conversation -> {
            conversation.start(Prompt.text("hello"));
            throw new IllegalStateException("oh");
        });

        assertThat(held.heard()).isEqualTo("sorry");
        assertThat(held.reason()).isEqualTo(EndReason.DIALOG_FAILED);
        assertThat(held.detail()).isEqualTo("java.lang.IllegalStateException: oh");
    }

    @Test
    void whatNobodyMayKeepIsNotShown() {
        Held held = hold(
                conversation -> {
                    conversation.recording().pause();
                    note(conversation.ask("you said 42"));
                    conversation.recording().resume();
                    note(conversation.ask("thanks for the 42"));
                },
                new Move.Says("my secret word"),
                new Move.Says("bye"));

        assertThat(noted).containsExactly("my secret word", "bye");
        assertThat(held.shown())
                .containsExactly("bot: you said **", "caller: * * *", "bot: thanks for the 42", "caller: bye");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        hold(conversation -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> conversation.press("x", Duration.ofMillis(1), Duration.ZERO));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> conversation.press("1", Duration.ZERO, Duration.ZERO));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> conversation.press("1", Duration.ofMillis(1), Duration.ofSeconds(9)));
            assertThatIllegalArgumentException().isThrownBy(() -> conversation.send("No Name", Map.of()));
            assertThatIllegalArgumentException().isThrownBy(() -> conversation.send("it", Map.of("it", new Object())));
            assertThatIllegalArgumentException().isThrownBy(() -> conversation.send("it", Map.of("it", Double.NaN)));
            assertThatIllegalArgumentException().isThrownBy(() -> conversation.send("it", nested(17)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> conversation.send("it", Map.of("it", "x".repeat(65_536))));
            conversation.send("it", nested(16));
            noted.add("sent");
        });

        assertThat(noted).containsExactly("sent");
    }

    private static Map<String, Object> nested(int levels) {
        return levels == 1 ? Map.of("it", 1) : Map.of("it", nested(levels - 1));
    }
}
