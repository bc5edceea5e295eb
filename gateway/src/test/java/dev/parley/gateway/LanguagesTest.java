package dev.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.gateway.call.TurnWords;
import dev.parley.gateway.config.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of turn taking. */
class LanguagesTest {

    @TempDir
    Path folder;

    @Test
    void builtInWordsHoldWhateverTheRegion() {
        TurnWords words = Languages.words(Map.of(), folder).apply("en-GB");

        assertThat(words.backchannels()).contains("uh huh");
        assertThat(words.digits()).contains("seven");
        assertThat(Languages.words(Map.of(), folder).apply("fr-FR")).isEqualTo(TurnWords.NONE);
    }

    @Test
    void aUsersFileIsLaidOverThemAndSettingsOverBoth() throws Exception {
        Files.writeString(
                folder.resolve("en.yaml"), "digits: [ought]\nbackchannels: [righto]\nno-match: Come again?\n");
        TurnWords words = Languages.words(Map.of(), folder).apply("en-US");

        assertThat(words.digits()).containsExactly("ought");
        assertThat(words.backchannels()).containsExactly("righto");
        assertThat(words.unfinished()).contains("and");
        assertThat(Languages.words(Map.of("en", List.of("hm")), folder)
                        .apply("en-US")
                        .backchannels())
                .containsExactly("hm");
    }

    @Test
    void whatIsWrongInAUsersFileIsNamed() throws Exception {
        Files.writeString(folder.resolve("de.yaml"), "digits: {a: b}\n");

        assertThatThrownBy(() -> Languages.words(Map.of(), folder).apply("de-DE"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("digits: expected a list");
    }
}
