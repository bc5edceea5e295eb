package dev.parley.api.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.api.call.EndReason;
import dev.parley.api.speech.EngineChoice;
import dev.parley.api.speech.Expected;
import dev.parley.api.speech.Transcript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialogTypesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void listenSettingsChangeOneByOne() {
        ListenSettings changed = ListenSettings.DEFAULTS
                .withLanguage("de-DE")
                .withPhrases(List.of("parley"))
                .withNoInputTimeout(SECOND)
                .withExpected(Expected.DIGITS)
                .withBargeIn(BargeIn.DTMF)
                .withMinSilence(SECOND)
                .withMaxSilence(SECOND)
                .withMaxDuration(SECOND)
                .withDigits(DigitSettings.DEFAULTS.withMax(4))
                .withRecognizer(EngineChoice.of("google"));
        assertThat(changed)
                .isEqualTo(new ListenSettings(
                        "de-DE",
                        List.of("parley"),
                        Expected.DIGITS,
                        BargeIn.DTMF,
                        SECOND,
                        SECOND,
                        SECOND,
                        SECOND,
                        DigitSettings.DEFAULTS.withMax(4),
                        EngineChoice.of("google")));
        assertThat(ListenSettings.DEFAULTS.language()).isEqualTo("en-US");
    }

    @Test
    void digitSettingsChangeOneByOne() {
        DigitSettings changed = DigitSettings.DEFAULTS
                .withMax(4)
                .withMin(4)
                .withFinishKey("*")
                .withFirstTimeout(SECOND)
                .withInterDigitTimeout(SECOND)
                .withTotalTimeout(SECOND)
                .withTypedAhead(false);
        assertThat(changed).isEqualTo(new DigitSettings(4, 4, "*", SECOND, SECOND, SECOND, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> changed.withMax(65))
                .withMessageContaining("65");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> changed.withFinishKey("ab"))
                .withMessageContaining("'ab'");
    }

    @Test
    void anAnswerHasItsText() {
        Transcript transcript = new Transcript("yes", true, 1, Duration.ZERO, SECOND, List.of());
        assertThat(new Answer.Utterance(transcript).text()).isEqualTo("yes");
        assertThat(new Answer.Digits("42", true).text()).isEqualTo("42");
        assertThat(new Answer.NoInput().text()).isEmpty();
    }

    @Test
    void promptsAreMadeByName() {
        assertThat(Prompt.text("Hello.")).isEqualTo(new Prompt.Text("Hello."));
        assertThat(Prompt.clip(Path.of("a.wav"))).isEqualTo(new Prompt.Clip(Path.of("a.wav")));
        assertThat(Prompt.silence(SECOND)).isEqualTo(new Prompt.Silence(SECOND));
        assertThat(Prompt.pieces(List.of("Hel", "lo.").iterator())).isInstanceOf(Prompt.Pieces.class);
    }

    @Test
    void aPromptMayHaveALanguageAVoiceAndAnEngineOfItsOwn() {
        EngineChoice engines = EngineChoice.of("google", "embedded");
        assertThat(Prompt.text("Bonjour.")
                        .withLanguage("fr-FR")
                        .withVoice("Anne")
                        .withSynthesizer(engines))
                .isEqualTo(new Prompt.Text("Bonjour.", false, "fr-FR", "Anne", engines));
        assertThatIllegalArgumentException().isThrownBy(() -> EngineChoice.of("google", "google"));
        assertThatIllegalArgumentException().isThrownBy(() -> EngineChoice.of(" "));
        assertThat(Prompt.text("Tea & cake").words()).isEqualTo("Tea & cake");
        assertThat(Prompt.loop(Path.of("a.wav"))).isEqualTo(new Prompt.Loop(Path.of("a.wav")));
    }

    @Test
    void theWordsOfSsmlAreWhatIsBetweenItsTags() {
        assertThat(Prompt.ssml("""
                        <?xml version="1.0"?>
                        <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis"><!-- softly -->
                          <p>A table for <say-as interpret-as="cardinal">4</say-as>.</p><p>Tea &amp; <![CDATA[cake]]>?</p>
                          One<break time="1s"/>two
                        </speak>""").words()).isEqualTo("A table for 4. Tea & cake? One two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "Tea & cake",
                "<speak>one",
                "<speak>one</p></speak>",
                "<speak/><speak/>",
                "<p>one</p>",
                "<speak>&who;</speak>",
                "<!DOCTYPE speak [<!ENTITY who 'you'>]><speak>&who;</speak>"
            })
    void whatIsNoSsmlIsRefusedAtOnce(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Prompt.ssml(text)).withMessageContaining("SSML");
    }

    @Test
    void recordSettingsChangeOneByOne() {
        assertThat(RecordSettings.DEFAULTS
                        .withLongest(Duration.ofMinutes(10))
                        .withSilence(SECOND)
                        .withFinishKey("")
                        .withTone(false))
                .isEqualTo(new RecordSettings(Duration.ofMinutes(10), SECOND, "", false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordSettings.DEFAULTS.withLongest(Duration.ofMillis(999)))
                .withMessageContaining("longest 999 ms is not in 1000..600000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordSettings.DEFAULTS.withSilence(Duration.ofSeconds(11)))
                .withMessageContaining("silence 11000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordSettings.DEFAULTS.withFinishKey("##"))
                .withMessageContaining("'##'");
    }

    @Test
    void somebodyRingsFor30SecondsUnlessToldOtherwise() {
        assertThat(new HandOver.OutDial("+1999", "").ringFor()).isEqualTo(Duration.ofSeconds(30));
        assertThat(new HandOver.OutDial("+1999", "")
                        .withRingFor(Duration.ofMinutes(2))
                        .withComesBack(true))
                .isEqualTo(new HandOver.OutDial("+1999", "", Duration.ofMinutes(2), true));
        for (Duration wrong : List.of(Duration.ofMillis(4999), Duration.ofSeconds(121))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new HandOver.OutDial("+1999", "").withRingFor(wrong))
                    .withMessageContaining("ring-for " + wrong.toMillis());
        }
    }

    @Test
    void theEndOfACallSaysWhy() {
        assertThat(new CallEndedException(EndReason.CALLER_HUNG_UP).reason()).isEqualTo(EndReason.CALLER_HUNG_UP);
    }
}
