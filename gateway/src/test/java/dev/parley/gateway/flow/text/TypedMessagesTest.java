package dev.parley.gateway.flow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Message;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.dialog.RecordSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** What only a typed conversation does: messages that are not written, and time that passes by itself. */
class TypedMessagesTest {

    private static final RecordSettings SETTINGS = RecordSettings.DEFAULTS.withTone(false);

    private final VirtualTime time = new VirtualTime(TypedConversationTest.START);
    private final Deque<Turn> turns = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();

    private Ending hold(Dialog dialog) {
        Caller caller = new Caller() {
            @Override
            public Turn next() {
                return turns.isEmpty() ? new Turn.HangsUp() : turns.remove();
            }

            @Override
            public boolean presses(String key) {
                return turns.peek() instanceof Turn.Presses presses
                        && presses.keys().equals(key)
                        && turns.remove() != null;
            }
        };
        Screen screen = new Screen() {
            @Override
            public void botBegins(Instant at, String text) {
                shown.add(Duration.between(TypedConversationTest.START, at).toMillis() + " " + text);
            }
        };
        return new TypedConversation(
                        TypedConversationTest.CALL,
                        ListenSettings.DEFAULTS,
                        new ConcurrentHashMap<>(),
                        time,
                        caller,
                        screen)
                .hold(dialog, "");
    }

    private Optional<Message> message(Turn... caller) {
        turns.addAll(List.of(caller));
        List<Optional<Message>> taken = new ArrayList<>();
        hold(conversation -> taken.add(conversation.record(SETTINGS)));
        return taken.getFirst();
    }

    @Test
    void whatTheCallerSaysNextIsTheMessage() {
        Message message = message(new Turn.Says("please call me back", 1)).orElseThrow();

        assertThat(message.text()).isEqualTo("please call me back");
        assertThat(message.file()).isEqualTo(Path.of("messages", "2026-01-01", "CA1-1.wav"));
        assertThat(message.length()).isEqualTo(Pace.said("please call me back").plus(SETTINGS.silence()));
        assertThat(time.instant()).isEqualTo(TypedConversationTest.START.plus(message.length()));
    }

    @Test
    void theFinishingKeyEndsIt() {
        Message message =
                message(new Turn.Says("hello", 1), new Turn.Presses("#")).orElseThrow();

        assertThat(message.length()).isEqualTo(Pace.said("hello"));
        assertThat(turns).isEmpty();
    }

    @Test
    void itGetsNoLongerThanAllowed() {
        assertThat(message(new Turn.Says("x".repeat(5000), 1)).orElseThrow().length())
                .isEqualTo(SETTINGS.longest());
    }

    @Test
    void whoSaysNothingLeavesNone() {
        assertThat(message(new Turn.Silent())).isEmpty();
        assertThat(message(new Turn.Presses("#"))).isEmpty();
    }

    @Test
    void whoHangsUpEndsTheCall() {
        assertThat(hold(conversation -> conversation.record(SETTINGS)).reason()).isEqualTo(EndReason.CALLER_HUNG_UP);
    }

    @Test
    void thereIsNoneWhileNobodyMayKeepAnything() {
        hold(conversation -> {
            conversation.recording().pause();
            assertThatIllegalStateException().isThrownBy(() -> conversation.record(SETTINGS));
        });
    }

    @Test
    void timePassesAsThingsAreSaid() {
        turns.add(new Turn.Says("me", 0.5));
        turns.add(new Turn.Silent());
        hold(conversation -> {
            conversation.say("0123456789");
            conversation.ask("who");
            conversation.say(Prompt.silence(Duration.ofSeconds(2)));
            conversation.ask(Prompt.text("again"), ListenSettings.DEFAULTS.withNoInputTimeout(Duration.ofSeconds(5)));
            conversation.say("bye");
        });

        assertThat(shown).containsExactly("0 0123456789", "650 who", "975 ", "2975 again", "8300 bye");
    }

    @Test
    void ssmlIsSaidInWordsAndPiecesAsOne() {
        List<String> heard = new ArrayList<>();
        hold(conversation -> {
            heard.add(conversation
                    .say(Prompt.ssml("<speak>one <break/>two</speak>"))
                    .heard());
            heard.add(conversation
                    .say(Prompt.pieces(List.of("one", " two").iterator()))
                    .heard());
        });

        assertThat(heard).containsExactly("one two", "one two");
    }

    @Test
    void whatWasBegunIsHeardAsFarAsTimeHasPassed() {
        hold(conversation -> {
            Playback playback = conversation.start(Prompt.text("one two three"));
            time.pass(Pace.said(7));
            assertThat(playback.heard()).isEqualTo("one two");
            assertThat(playback.ended()).isFalse();
            time.pass(Duration.ofSeconds(1));
            assertThat(playback.completed()).isTrue();
            later(conversation);
        });
    }

    /** A text that was done in the meantime does not hold up the next. */
    private void later(Conversation conversation) {
        Instant before = time.instant();
        conversation.say("four");
        assertThat(time.instant()).isEqualTo(before.plus(Pace.said(4)));
    }

    @Test
    void anInterruptedDialogIsShutDown() {
        Ending ending = hold(conversation -> {
            Thread.currentThread().interrupt();
            conversation.say("hello");
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ending.reason()).isEqualTo(EndReason.SHUTDOWN);
    }
}
