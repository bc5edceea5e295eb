package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.dialog.CallEndedException;
import dev.parley.api.dialog.Dialog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What plugins do: actions, dialogs, observers; messages. */
class OthersTest {

    private static final String ACTION = """
            settings: {who: Ann}
            steps:
              - action: greet
                with: {name: who, day: "{date('2026-11-24')}"}
                meanwhile: One moment.
                timeout: 100ms
                save: {greeting: answer.greeting, count: answer.count}
                failed:
                  - say: It did not work.
                  - hang-up
              - say: "{greeting} {count}"
            """;

    @Test
    void anActionGetsItsArgumentsAndItsResultsAreSaved() {
        assertThat(new Stage(ACTION)
                        .action(
                                "greet",
                                (arguments, call) ->
                                        Map.of("greeting", "Hello " + arguments + " " + call.id(), "count", 3))
                        .play()
                        .log())
                .containsExactly("One moment.", "Hello {name=Ann, day=2026-11-24} CA1 3", "[over]");
    }

    @Test
    void anActionMayFail() {
        assertThat(new Stage(ACTION)
                        .action("greet", (_, _) -> {
                            throw new IOException("no");
                        })
                        .play()
                        .log())
                .containsExactly("One moment.", "It did not work.", "[hangs up]", "[over]");
    }

    @Test
    void anActionThatTakesTooLongHasFailedAndIsInterrupted() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        assertThat(new Stage(ACTION)
                        .action("greet", (_, _) -> {
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                interrupted.countDown();
                            }
                            return Map.of();
                        })
                        .play()
                        .log())
                .contains("It did not work.");
        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static final String DIALOG = """
            steps:
              - dialog: quiz
                save: {points: answer.points}
                failed:
                  - say: It did not work.
                  - hang-up
              - say: "{points}"
            """;

    @Test
    void aDialogTalksUntilItIsDoneAndTheFlowGoesOn() {
        assertThat(new Stage(DIALOG)
                        .dialog("quiz", conversation -> {
                            conversation.ask("What is two and two?");
                            conversation.variables().put("points", 7);
                        })
                        .play("four")
                        .log())
                .containsExactly("What is two and two?", "7", "[over]");
    }

    @Test
    void aDialogThatHangsUpEndsTheCall() {
        assertThat(new Stage(DIALOG)
                        .dialog("quiz", conversation -> conversation.hangUp("done"))
                        .play()
                        .log())
                .containsExactly("[hangs up: done]", "[over]");
    }

    @Test
    void aDialogMayFailButNotBecauseTheCallHasEnded() {
        assertThat(new Stage(DIALOG)
                        .dialog("quiz", _ -> {
                            throw new IllegalStateException("no");
                        })
                        .play()
                        .log())
                .containsExactly("It did not work.", "[hangs up]", "[over]");
        assertThat(new Stage(DIALOG)
                        .dialog("quiz", conversation -> {
                            try {
                                conversation.listen();
                            } catch (CallEndedException ended) {
                                conversation.recording().stop();
                                throw ended;
                            }
                        })
                        .play()
                        .log())
                .containsExactly("[records no more]", "[CALLER_HUNG_UP]");
    }

    @Test
    void observersAreTold() {
        assertThat(new Stage("""
                        settings: {desk: "1"}
                        steps:
                          - set: {day: "{date('2026-11-24')}"}
                          - ask: How many?
                            slot: count
                            type: number
                          - send: all-done
                          - send: part-done
                            with: {at: "{clock('19:30')}", list: [1, "{day}"]}
                        """).play("four").log())
                .containsExactly(
                        "How many?",
                        "[sends all-done {day=2026-11-24, count=4}]",
                        "[sends part-done {at=19:30, list=[1, 2026-11-24]}]",
                        "[over]");
    }

    @Test
    void whatIsTooLargeToBeSentIsNotAndTheFlowGoesOn() {
        assertThat(new Stage("""
                        settings: {text: ""}
                        steps:
                          - send: all
                            with: {a: text, b: text}
                          - say: Goodbye.
                        """).setting("text", "x".repeat(40_000)).play().log())
                .containsExactly("Goodbye.", "[over]");
    }

    @Test
    void whatAnActionBringsIsBounded() {
        List<Object> around = new ArrayList<>();
        around.add(around);
        Stage stage = new Stage(ACTION);

        assertThat(stage.action("greet", (_, _) -> Map.of("greeting", around))
                        .play()
                        .log())
                .contains("It did not work.");
        assertThat(stage.action("greet", (_, _) -> Map.of("greeting", Collections.nCopies(10_000, 1)))
                        .play()
                        .log())
                .contains("It did not work.");
        assertThat(stage.action("greet", (_, _) -> Map.of("greeting", "Hi", "count", 3, "more", around))
                        .play()
                        .log())
                .contains("It did not work.");
    }

    @Test
    void whatADialogLeavesIsLookedAtOnlyIfItIsSaved() {
        Dialog endless = conversation -> {
            Map<String, Object> around = conversation.variables();
            around.put("around", Collections.nCopies(10_000, 1));
        };

        assertThat(new Stage(DIALOG).dialog("quiz", endless).play().log()).contains("It did not work.");
        assertThat(new Stage("""
                        steps:
                          - dialog: quiz
                          - say: Goodbye.
                        """).dialog("quiz", endless).play().log()).containsExactly("Goodbye.", "[over]");
    }

    private static final String MESSAGE = """
            steps:
              - record: message
                longest: 2m
                failed:
                  - hang-up: no message
              - say: "{message.seconds} {message.file}"
            """;

    @Test
    void aMessageIsTaken() {
        assertThat(new Stage(MESSAGE).play("please call me back").log())
                .containsExactly("[tone PT2M]", "5 messages/m1.wav", "[over]");
    }

    @Test
    void nobodySpeaks() {
        assertThat(new Stage(MESSAGE).play("").log())
                .isEqualTo(List.of("[tone PT2M]", "[hangs up: no message]", "[over]"));
    }
}
