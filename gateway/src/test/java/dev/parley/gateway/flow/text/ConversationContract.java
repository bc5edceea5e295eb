package dev.parley.gateway.flow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.CallEndedException;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.HandOver;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Message;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.dialog.RecordSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a dialog may rely on, be its conversation typed or on the wire. Texts are small letters and blanks. */
public abstract class ConversationContract extends InterruptionContract {

    private static final HandOver ELSEWHERE = new HandOver.Redirect(URI.create("https://elsewhere.example/percl"));

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
    void aMessageIsWhatTheCallerSays() {
        Held held = hold(
                conversation -> {
                    conversation.start(Prompt.text("after the tone"));
                    note(conversation.record(RecordSettings.DEFAULTS));
                    note(conversation.ask("what else"));
                },
                new Move.Says("call me back"),
                new Move.Says("that is all"));

        assertThat(noted).containsExactly("message: call me back", "that is all");
        assertThat(held.shown())
                .containsExactly(
                        "bot: after the tone", "caller: call me back", "bot: what else", "caller: that is all");
    }

    @Test
    void whoSaysNothingLeavesNoMessage() {
        hold(
                conversation -> {
                    conversation.say("after the tone");
                    note(conversation.record(RecordSettings.DEFAULTS));
                    conversation.say("well");
                    note(conversation.record(RecordSettings.DEFAULTS));
                    conversation.say("bye");
                },
                new Move.Silent(),
                new Move.Presses("#"));

        assertThat(noted).containsExactly("no message", "no message");
    }

    @Test
    void keysThatWerePressedBeforeAMessageAreForgotten() {
        hold(
                conversation -> {
                    conversation.say(PROMPT, BargeIn.NONE);
                    note(conversation.record(RecordSettings.DEFAULTS));
                    note(conversation.ask("what else"));
                },
                new Move.PressesOver("12", "alpha bravo"),
                new Move.Says("call me back"),
                new Move.Says("that is all"));

        assertThat(noted).containsExactly("message: call me back", "that is all");
    }

    @Test
    void aMessageIsNotTakenWhileNobodyMayKeepIt() {
        hold(conversation -> {
            conversation.recording().pause();
            assertThatIllegalStateException().isThrownBy(() -> conversation.record(RecordSettings.DEFAULTS));
            noted.add("refused");
        });

        assertThat(noted).containsExactly("refused");
    }

    private void note(Optional<Message> message) {
        noted.add(message.map(it -> "message: " + it.text()).orElse("no message"));
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
