package dev.parley.api.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.api.call.EndReason;
import dev.parley.api.speech.Expected;
import dev.parley.api.speech.Transcript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

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
                .withDigits(DigitSettings.DEFAULTS.withMax(4));
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
                        DigitSettings.DEFAULTS.withMax(4)));
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
    void theEndOfACallSaysWhy() {
        assertThat(new CallEndedException(EndReason.CALLER_HUNG_UP).reason()).isEqualTo(EndReason.CALLER_HUNG_UP);
    }
}
