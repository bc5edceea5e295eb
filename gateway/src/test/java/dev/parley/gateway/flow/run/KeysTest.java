package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.flow.service.Reply;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys, secrets, and what happens without a recognizer. */
class KeysTest {

    private static final String PIN = """
            steps:
              - ask: Your PIN?
                slot: pin
                type: digits
                length: 4
                by: keys
                secret: true
                failed: sorry
              - ask: And your name?
                slot: name
              - fetch: POST bookings/pins
                body: {pin: pin}
                save: {known: answer.known}
              - send: checked
              - say: "{known}"
            parts:
              sorry:
                - say: Too bad.
            """;

    @Test
    void aSecretIsKeptFromEverythingButServices() {
        Stage stage = new Stage(PIN).service("POST bookings/pins", new Reply(200, Map.of("known", true)));

        Call call = stage.play("#4711", "Ann");

        assertThat(call.log())
                .containsExactly(
                        "[paused]",
                        "Your PIN?",
                        "[keys]",
                        "[resumed]",
                        "And your name?",
                        "[sends checked {name=Ann, known=true}]",
                        "yes",
                        "[over]");
        assertThat(call.variables()).doesNotContainKey("pin");
        assertThat(stage.asked()).containsExactly("POST bookings/pins {\"pin\":\"4711\"}");
        assertThat(stage.watched()).noneMatch(line -> line.contains("4711"));
    }

    @Test
    void tooFewDigitsAreRefusedWithTheReason() {
        assertThat(new Stage(PIN).play("#47", "", "#4").log())
                .containsExactly(
                        "[paused]",
                        "Your PIN?",
                        "[keys]",
                        "[resumed]",
                        "[paused]",
                        "That does not have the right length. Your PIN?",
                        "[keys]",
                        "[resumed]",
                        "[paused]",
                        "I did not hear you. Your PIN?",
                        "[keys]",
                        "[resumed]",
                        "Too bad.",
                        "[over]");
    }

    @Test
    void recordingGoesOnWhenTheCallerHangsUp() {
        assertThat(new Stage(PIN).play().log()).endsWith("[resumed]", "[CALLER_HUNG_UP]");
    }

    @Test
    void whatADialogHasPausedStaysPaused() {
        Call call = new Stage("""
                        steps:
                          - dialog: quiet
                          - ask: Your PIN?
                            slot: pin
                            type: digits
                            length: 4
                            by: keys
                            secret: true
                          - dialog: loud
                          - ask: And the new one?
                            slot: new_pin
                            type: digits
                            length: 4
                            by: keys
                            secret: true
                        """)
                .dialog("quiet", conversation -> conversation.recording().pause())
                .dialog("loud", conversation -> conversation.recording().resume())
                .play("#4711", "#4712");

        assertThat(call.log())
                .containsExactly(
                        "[paused]",
                        "Your PIN?",
                        "[keys]",
                        "[resumed]",
                        "[paused]",
                        "And the new one?",
                        "[keys]",
                        "[resumed]",
                        "[over]");
    }

    @Test
    void aSecretThatIsRefusedIsNotSaid() {
        Stage stage = new Stage("""
                steps:
                  - ask: Your code?
                    slot: code
                    type: number
                    range: 1000..9999
                    by: keys
                    secret: true
                """);

        assertThat(stage.play("#47", "#4711").log())
                .containsSubsequence("Your code?", "I did not understand that. Your code?", "[over]");
        assertThat(stage.watched()).contains("asked ''").noneMatch(line -> line.contains("47"));
    }

    @Test
    void whichOfTwoSecretsWasMeantIsNotAsked() {
        assertThat(new Stage("""
                        steps:
                          - ask: Your colour?
                            slot: colour
                            type: choice
                            options: {red: {also: [rose]}, green: {also: [grass]}}
                            secret: true
                        """).play("red or green", "green").log())
                .containsSubsequence("Your colour?", "I did not understand that. Your colour?", "[over]");
    }

    @Test
    void aSecretIsConfirmedInWordsOfItsOwn() {
        String flow = """
                asking: {confirm-when: always}
                steps:
                  - ask: Your code?
                    slot: code
                    type: number
                    secret: true
                    %s
                """;

        assertThat(new Stage(flow.formatted("confirm-when: never")).play("four").log())
                .containsExactly("[paused]", "Your code?", "[resumed]", "[over]");
        assertThat(new Stage(flow.formatted("confirm: Are you sure?"))
                        .play("four", "yes")
                        .log())
                .contains("Are you sure?");
    }

    @Test
    void keysDoNotAnswerWhatIsToBeSpoken() {
        assertThat(new Stage("""
                        steps:
                          - ask: How many?
                            slot: count
                            type: number
                            by: speech
                          - say: "{count}"
                        """).play("#4", "four").log())
                .containsExactly("How many?", "I did not understand that. How many?", "4", "[over]");
    }

    @Test
    void keysDoNotAnswerWhatHasNone() {
        assertThat(new Stage("""
                        steps:
                          - ask: Your name?
                            slot: name
                          - say: "{name}"
                        """).play("#4", "Ann").log())
                .containsExactly("Your name?", "I did not understand that. Your name?", "Ann", "[over]");
    }

    @Test
    void withoutARecognizerKeysAlone() {
        assertThat(new Stage("""
                        steps:
                          - ask: How many?
                            slot: count
                            type: number
                            failed: sorry
                          - say: "{count}"
                          - ask: Your name?
                            slot: name
                            failed: sorry
                        parts:
                          sorry:
                            - say: Too bad.
                        """).play(new Call("", "#4").deaf()).log())
                .containsExactly(
                        "How many?",
                        "I cannot hear you at the moment. Please use the keys of your telephone. How many?",
                        "[keys]",
                        "I did not hear you. How many?",
                        "[keys]",
                        "4",
                        "Your name?",
                        "Too bad.",
                        "[over]");
    }

    @Test
    void afterAMisfitKeysTypedAheadDoNotCount() {
        Stage stage = new Stage("""
                steps:
                  - ask: How many?
                    slot: count
                    type: number
                    range: 1..9
                    tries: 5
                    confirm: "{count}?"
                  - ask: And you?
                    slot: you
                    options: {one: {key: 1}, two: {key: 2}}
                    tries: 5
                """);
        Call call = stage.play("#12", "#4", "#2", "four", "#1", "#7", "three", "#2");

        assertThat(call.log()).hasSize(9);
        assertThat(call.listened().stream().map(it -> it.digits().typedAhead()))
                .containsExactly(true, false, true, true, true, true, false, true);
    }

    @Test
    void severalAreAskedForOneByOneByKeys() {
        assertThat(new Stage("""
                        steps:
                          - ask: What and when?
                            slots:
                              count: {type: number, ask: How many}
                              day: {type: date, ask: Which day}
                            confirm: "{count}, {day}?"
                          - say: Done.
                        """).play(new Call("#4", "#1124", "#1").deaf()).log())
                .containsExactly(
                        "What and when?",
                        "How many",
                        "[keys]",
                        "Which day",
                        "[keys]",
                        "4, Tuesday?",
                        "[keys]",
                        "Done.",
                        "[over]");
    }
}
