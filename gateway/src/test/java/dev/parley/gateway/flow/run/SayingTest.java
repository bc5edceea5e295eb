package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.speech.EngineChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Say, play and pause, and how values are put into texts. */
class SayingTest {

    @Test
    void filesAreRelativeToTheFlowsFolder(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("tones").resolve("welcome.wav");
        Files.createDirectory(file.getParent());
        Silence.write(file);

        Call call = new Stage("""
                steps:
                  - play: tones/welcome.wav
                  - pause: 0s
                """).folder(folder).play();

        assertThat(call.log()).containsExactly("[plays welcome.wav]", "[over]");
        assertThat(call.prompts()).containsExactly(Prompt.clip(file));
    }

    @Test
    void aTextThatNobodyMayInterrupt() {
        Call call = new Stage("""
                listen: {barge-in: dtmf}
                steps:
                  - say: You may press.
                  - say: You may not.
                    listen: {barge-in: none}
                """).play();

        assertThat(call.bargeIns()).containsExactly(BargeIn.DTMF, BargeIn.NONE);
    }

    @Test
    void valuesAreSaidAsTheirTypesAre() {
        assertThat(new Stage("""
                        steps:
                          - set: {amount: 1204.5, day: "{date('2026-11-24')}", at: "{clock('19:30')}", list: ["a", "b", "c"], code: "ab1"}
                          - say: "{amount as money} {amount as money EUR}, {day} at {at}, {list}, {code as spelled}, {3 as ordinal}"
                          - say: "{{ {true} }"
                        """).play().log())
                .containsExactly(
                        "1,204.50 US dollars 1,204.50 euros, Tuesday at 7:30 PM, a, b, and c, A, B, 1, 3rd",
                        "{ yes }",
                        "[over]");
    }

    @Test
    void ofSeveralTextsNeverTheSameTwiceInARow() {
        assertThat(new Stage("""
                        steps:
                          - repeat: 4
                            do:
                              - say:
                                  one-of:
                                    - One.
                                    - Two.
                        """).play().log()).containsExactly("One.", "Two.", "One.", "Two.", "[over]");
    }

    @Test
    void whatIsPutIntoSsmlIsEscaped() {
        Call call = new Stage("""
                steps:
                  - ask: Your name?
                    slot: name
                  - say: "<speak>Hello <emphasis>{name}</emphasis></speak>"
                    ssml: true
                """).play("my name is Ann & Bob <break> \"x'");

        assertThat(call.prompts().getLast())
                .isEqualTo(
                        Prompt.ssml("<speak>Hello <emphasis>Ann &amp; Bob &lt;break&gt; &quot;x</emphasis></speak>"));
    }

    @Test
    void languageAndVoiceOfFlowAndStepGoIntoTheText() {
        Call call = new Stage("""
                language: de
                speech: {voice: anna}
                steps:
                  - say: "{2.5}"
                  - say: "{2.5}"
                    speech: {language: en-GB, voice: ben}
                """).play();

        assertThat(call.prompts())
                .isEqualTo(List.of(
                        Prompt.text("2,5").withLanguage("de").withVoice("anna"),
                        Prompt.text("2.5").withLanguage("en-GB").withVoice("ben")));
    }

    @Test
    void theNearestChoiceOfEnginesSpeaksAndHears() {
        Call call = new Stage("""
                speech: {synthesizer: first, recognizer: [first, second], voice: anna}
                steps:
                  - say: One
                  - say: Two
                    speech: {synthesizer: [second, first]}
                  - ask: Three?
                    slot: a
                  - ask: Four?
                    slot: b
                    speech: {recognizer: second}
                """).play("one", "two");

        EngineChoice first = EngineChoice.of("first");
        assertThat(call.prompts())
                .startsWith(
                        Prompt.text("One").withVoice("anna").withSynthesizer(first),
                        Prompt.text("Two").withSynthesizer(EngineChoice.of("second", "first")),
                        Prompt.text("Three?").withVoice("anna").withSynthesizer(first));
        assertThat(call.listened())
                .extracting(ListenSettings::recognizer)
                .containsExactly(EngineChoice.of("first", "second"), EngineChoice.of("second"));
    }

    @Test
    void longTextsAreCutAtAWord() {
        String whole = new Stage("""
                steps:
                  - set: {long: "{'abcdefghi '}"}
                  - repeat: 10
                    do:
                      - set: {long: long + long}
                  - say: "{long}"
                """).play().log().getFirst();

        assertThat(whole)
                .hasSizeLessThanOrEqualTo(5000)
                .hasSizeGreaterThan(4980)
                .endsWith("abcdefghi");
    }

    @Test
    void ssmlStaysWellFormedWhenItIsCut() {
        String whole = new Stage("""
                steps:
                  - set: {long: "{'abcdefghi '}"}
                  - repeat: 10
                    do:
                      - set: {long: long + long}
                  - say: "<speak>{long}<break/>{long}</speak>"
                    ssml: true
                """).play().prompts().getFirst().toString();

        assertThat(whole).contains("abcdefghi<break/></speak>").hasSizeLessThan(5100);
    }
}
