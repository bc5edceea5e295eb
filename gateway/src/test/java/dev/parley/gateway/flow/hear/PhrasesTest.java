package dev.parley.gateway.flow.hear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.language.LanguageFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to leave the question, and what only sounds so. */
class PhrasesTest {

    private static final Phrases ANYWHERE = anywhere();

    private static Phrases anywhere() {
        Language english = new LanguageFiles(Path.of("none")).of("en").orElseThrow();
        Map<String, List<String>> named = new LinkedHashMap<>();
        List.of("agent", "repeat", "back", "start-over", "stop").forEach(it -> named.put(it, english.anywhere(it)));
        named.put("hours", List.of("when are you open"));
        return new Phrases(named);
    }

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                "I want to speak to an agent, agent",
                "agent, agent",
                "operator please, agent",
                "my agent told me to call, ''",
                "repeat that please, repeat",
                "could you say that again, repeat",
                "pardon?, repeat",
                "what?, repeat",
                "sorry?, repeat",
                "huh, repeat",
                "excuse me, repeat",
                "say again please, repeat",
                "what about Tuesday, ''",
                "'sorry, four', ''",
                "a human being please, agent",
                "go back, back",
                "please start over, start-over",
                "goodbye, stop",
                "good bye, stop",
                "when are you open?, hours",
                "call me back, ''",
                "a table for four, ''",
                "excuse me four people, ''",
            })
    void itCountsIfItIsAllButThreeWords(String said, String name) {
        assertThat(ANYWHERE.read(Words.of(said)).map(Reading::value).orElse("")).isEqualTo(name);
    }
}
