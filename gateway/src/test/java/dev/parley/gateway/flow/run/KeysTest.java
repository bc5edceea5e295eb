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
