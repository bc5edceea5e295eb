package dev.parley.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of a conversation while it is held. */
class OverheardTest {

    private static final Prompt QUESTION = Prompt.text("What name?");

    private final List<String> done = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();
    private final Conversation conversation = noting(Conversation.class);
    private boolean answeredAhead;

    /** Notes what is asked of it, and answers nothing. */
    private <T> T noting(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    done.add(method.getName());
                    return method.getReturnType() == Playback.class ? noting(Playback.class) : null;
                }));
    }

    private Overheard overheard() {
        return new Overheard(conversation, cues::add, _ -> {}, () -> answeredAhead);
    }

    @Test
    void ofAQuestionItIsToldHowFarItIsHeard() {
        overheard().ask(QUESTION, ListenSettings.DEFAULTS);

        assertThat(done).containsExactly("start", "listen");
        assertThat(cues).hasSize(3);
        assertThat(cues.get(0))
                .isInstanceOfSatisfying(
                        Cue.Says.class,
                        says -> assertThat(says.playback())
                                .isCompletedWithValueMatching(playback -> playback.isPresent()));
        assertThat(cues.get(1)).isEqualTo(new Cue.Waits(false));
        assertThat(cues.get(2)).isEqualTo(new Cue.Goes());
    }

    @Test
    void aQuestionThatHasItsAnswerIsLeftToTheConversation() {
        answeredAhead = true;

        overheard().ask(QUESTION, ListenSettings.DEFAULTS);

        assertThat(done).containsExactly("ask");
        assertThat(cues.getFirst())
                .isInstanceOfSatisfying(
                        Cue.Says.class,
                        says -> assertThat(says.playback())
                                .isCompletedWithValueMatching(playback -> playback.isEmpty()));
    }

    @Test
    void whatIsSaidIsHeardOut() {
        overheard().say(QUESTION, BargeIn.NONE);

        assertThat(done).containsExactly("start", "await");
    }
}
