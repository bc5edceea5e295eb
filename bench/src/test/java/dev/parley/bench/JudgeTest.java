package dev.parley.bench;

import static dev.parley.bench.Speaking.millis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bench.Scene.Expected;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final Instant STARTED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Prompt PROMPT = Speaking.prompt("we", "are", "open", "from", "nine", "to", "six", "today");
    private static final Sound REPLY = Speaking.voice(600, 8);
    private static final Sound WORDS = Speaking.voice(800, 9);

    private static Sound pause(int millis) {
        return Sound.silence(millis);
    }

    private static Sound prompt(int from, int to) {
        return millis(PROMPT.audio(), from, to);
    }

    private static Records.Answer answer(int millis, String text) {
        return new Records.Answer(STARTED.plusMillis(millis), text);
    }

    /** A scene in which the caller sounds at a moment, and the bot is heard from the beginning of the call. */
    private static Outcome outcome(Expected expected, String words, int at, Sound heard, Records.Answer... answers) {
        Clip clip = new Clip(words, WORDS, true);
        Act act = new Act.Say(new Moment.AfterStart(at), clip);
        Scene scene = new Scene("scene-1", "scene", "+1", expected, Line.CLEAN, List.of(act));
        Sound voice = pause(at).then(WORDS).then(pause(5000));
        return judged(scene, voice, List.of(), heard, answers);
    }

    private static Outcome judged(
            Scene scene, Sound voice, List<Capture.Key> keys, Sound heard, Records.Answer... answers) {
        Capture capture = new Capture("CA1", STARTED, heard, heard, voice, keys, List.of(), 1, 0, Optional.empty());
        return new Judge(scene, PROMPT, capture, List.of(answers), scene.said()).judge(List.of());
    }

    @Test
    void aReplyIsTimedFromTheEndOfTheCallersSpeech() {
        Outcome outcome = outcome(
                Expected.ANSWER,
                "please try again",
                4500,
                prompt(0, 4000).then(pause(2000)).then(REPLY),
                answer(5900, "please try again"));

        assertThat(outcome.replyMillis()).contains(700);
        assertThat(outcome.stopMillis()).isEmpty();
        assertThat(outcome.why()).isEmpty();
    }

    @Test
    void aBargeInIsTimedFromTheBeginOfTheCallersSpeech() {
        Outcome outcome = outcome(
                Expected.BARGE_IN,
                "please try again",
                1000,
                prompt(0, 1200).then(pause(1200)).then(REPLY),
                answer(2300, "please try again"));

        assertThat(outcome.stopMillis()).contains(200);
        assertThat(outcome.replyMillis()).contains(600);
        assertThat(outcome.why()).isEmpty();
    }

    @Test
    void aPromptThatWentOnForAWhileStoppedThen() {
        Outcome outcome = outcome(
                Expected.BARGE_IN,
                "please try again",
                1000,
                prompt(0, 1200)
                        .then(pause(400))
                        .then(prompt(1200, 1450))
                        .then(pause(700))
                        .then(REPLY),
                answer(2400, "please try again"));

        assertThat(outcome.stopMillis()).contains(850);
        assertThat(outcome.missedBargeIn()).isFalse();
    }

    @Test
    void aPromptThatGoesOnToItsEndMissesTheBargeInAndTheAnswer() {
        Outcome outcome = outcome(
                Expected.BARGE_IN, "please try again", 1000, PROMPT.audio().then(pause(1000)));

        assertThat(outcome.missedBargeIn()).isTrue();
        assertThat(outcome.lostAnswer()).isTrue();
        assertThat(outcome.stopMillis()).isEmpty();
        assertThat(outcome.replyMillis()).isEmpty();
    }

    @Test
    void aDisturbanceAfterWhichThePromptGoesOnIsFine() {
        Sound heard = prompt(0, 1450).then(pause(800)).then(prompt(1450, 4000)).then(pause(500));
        Outcome outcome = outcome(Expected.GO_ON, "uh-huh", 1400, heard);

        assertThat(outcome.falseInterruption()).isFalse();
        assertThat(outcome.why()).isEmpty();
    }

    @Test
    void aDisturbanceAfterWhichThePromptDoesNotGoOnIsAFalseInterruption() {
        Outcome outcome =
                outcome(Expected.GO_ON, "uh-huh", 1400, prompt(0, 1500).then(pause(3000)));

        assertThat(outcome.falseInterruption()).isTrue();
        assertThat(outcome.why()).singleElement().asString().contains("not heard beyond 1.50 of 4.00 s");
    }

    @Test
    void aDisturbanceThatIsTakenForAnAnswerIsAFalseInterruption() {
        Outcome outcome =
                outcome(Expected.GO_ON, "uh-huh", 1400, PROMPT.audio().then(pause(3000)), answer(4800, "the"));

        assertThat(outcome.falseInterruption()).isTrue();
        assertThat(outcome.why()).singleElement().asString().contains("'the' at 4.80 s");
    }

    @Test
    void anAnswerThatCameBeforeTheCallerSpokeIsNotTheCallers() {
        Outcome outcome = outcome(
                Expected.ANSWER,
                "please try again",
                4500,
                PROMPT.audio().then(pause(2000)).then(REPLY),
                answer(3000, "the"),
                answer(5900, "please try again"));

        assertThat(outcome.falseInterruption()).isTrue();
        assertThat(outcome.got()).isEqualTo("please try again");
    }

    @Test
    void aReplyInTheMidstOfAnAnswerClipsIt() {
        Outcome outcome = outcome(
                Expected.ANSWER,
                "please try again",
                4200,
                PROMPT.audio().then(pause(500)).then(REPLY),
                answer(4400, "please try"),
                answer(5900, "again"));

        assertThat(outcome.clippedWords()).isEqualTo(1);
        assertThat(outcome.replyMillis()).isEmpty();
        assertThat(outcome.why()).anyMatch(it -> it.contains("the dialog got 'please try', then 'again'"));
        assertThat(outcome.why()).anyMatch(it -> it.contains("replied 500 ms before the caller had finished"));
    }

    @Test
    void keysAreTimedFromThePressOfTheFirstAndTheLast() {
        Act act = new Act.Press(new Moment.AfterStart(1000), "42#");
        Scene scene = new Scene("keys-1", "keys", "+1", Expected.DIGITS_BARGE_IN, Line.CLEAN, List.of(act));
        List<Capture.Key> keys =
                List.of(new Capture.Key('4', 1000), new Capture.Key('2', 1200), new Capture.Key('#', 1400));
        Sound heard = prompt(0, 1100).then(pause(700)).then(REPLY);

        Outcome fine = judged(scene, pause(3000), keys, heard, answer(1410, "42"));
        assertThat(fine.stopMillis()).contains(100);
        assertThat(fine.replyMillis()).contains(400);
        assertThat(fine.why()).isEmpty();

        Outcome clipped = judged(scene, pause(3000), keys, heard, answer(1410, "2"));
        assertThat(clipped.clippedWords()).isEqualTo(1);
        assertThat(judged(scene, pause(3000), keys, heard).lostAnswer()).isTrue();
    }

    @Test
    void wordsOfThePromptThatAreHeardTwiceAreToldWithTheirPlace() {
        Sound heard = prompt(0, 1450).then(pause(800)).then(prompt(950, 4000)).then(pause(500));
        Outcome outcome = outcome(Expected.GO_ON, "uh-huh", 1400, heard);

        assertThat(outcome.doubledWords()).isEqualTo(1);
        assertThat(outcome.why()).containsExactly("bot words doubled: 'open' (1.00–1.40 s of the prompt)");
    }
}
