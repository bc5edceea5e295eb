package dev.parley.gateway.flow.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "en-GB", "de", "de-AT"})
    void builtInLanguagesAreWholeWhateverTheRegion(String tag) {
        LanguageFiles files = new LanguageFiles(folder);
        Language language = files.of(tag).orElseThrow();

        assertThat(files.problems(tag)).isEmpty();
        assertThat(language.tag()).isEqualTo(tag);
        assertThat(language.locale()).isEqualTo(Locale.forLanguageTag(tag));
        LanguageKeys.TEXTS.forEach(
                key -> assertThat(language.texts(key)).as(key).isNotEmpty());
        LanguageKeys.ANYWHERE.forEach(
                name -> assertThat(language.anywhere(name)).as(name).isNotEmpty());
        LanguageKeys.MEANINGS.forEach(
                key -> assertThat(language.meanings(key)).as(key).isNotEmpty());
        assertThat(language.corrections()).isNotEmpty();
        assertThat(language.leadIns()).isNotEmpty();
    }

    @Test
    void whatIsPutInIsNotLookedAtAgain() {
        Language language = new LanguageFiles(folder).of("en").orElseThrow();

        assertThat(language.text("which-of", Map.of("first", "{second}", "second", "tea")))
                .isEqualTo("Do you mean {second} or tea?");
        assertThat(language.text("out-of-range", Map.of("value", "11", "least", "0", "most", "10")))
                .contains("from 0 to 10");
        assertThat(Language.filled("{unknown} {", Map.of())).isEqualTo("{unknown} {");
    }

    @Test
    void aUsersFileIsLaidOverKeyByKey() throws Exception {
        Files.writeString(folder.resolve("en.yaml"), """
                no-match: Come again, please?
                goodbye: [Bye., "See you, then."]
                number-words: {score: x20}
                """);
        Language language = new LanguageFiles(folder).of("en-US").orElseThrow();

        assertThat(language.texts("no-match")).containsExactly("Come again, please?");
        assertThat(language.texts("goodbye")).containsExactly("Bye.", "See you, then.");
        assertThat(language.texts("no-input")).containsExactly("I did not hear you.");
        assertThat(language.meanings("number-words"))
                .containsEntry("score", "x20")
                .containsEntry("dozen", "x12");
    }

    @Test
    void aLanguageWithoutAFileIsNone() {
        LanguageFiles files = new LanguageFiles(folder);

        assertThat(files.of("fr-FR")).isEmpty();
        assertThat(files.problems("fr-FR")).isEmpty();
        assertThat(files.of("")).isEmpty();
        assertThat(files.of("not a tag")).isEmpty();
        assertThat(files.of("../../etc")).isEmpty();
    }

    @Test
    void aUsersLanguageMustHaveWhatTheBotSays() throws Exception {
        Files.writeString(folder.resolve("fr.yaml"), """
                yess: [oui]
                no: [non]
                no-match: {a: b}
                number-words: [un]
                date-words: {demain: day+1, hier: yesterday}
                time-words: {midi: [1]}
                """);
        LanguageFiles files = new LanguageFiles(folder);

        assertThat(files.of("fr-FR")).isEmpty();
        assertThat(files.problems("fr-FR").stream().map(LanguageFilesTest::placed))
                .contains(
                        "fr.yaml:1:1: there is no setting 'yess' in a language; did you mean 'yes'?",
                        "fr.yaml:3:11: no-match: expected words",
                        "fr.yaml:4:15: number-words: expected words, each with what it means",
                        "fr.yaml:5:35: date-words: 'yesterday' is no meaning; expected such as day+1",
                        "fr.yaml:6:20: time-words: expected what 'midi' means",
                        "fr.yaml:1:1: 'yes' is missing");
    }

    @Test
    void aFileThatIsNoYamlIsNamed() throws Exception {
        Files.writeString(folder.resolve("de.yaml"), "yes: [ja\n");
        LanguageFiles files = new LanguageFiles(folder);

        assertThat(files.of("de")).isEmpty();
        assertThat(files.problems("de")).isNotEmpty();
        assertThat(new LanguageFiles(folder).of("en")).isPresent();
    }

    @Test
    void aLanguageIsReadOnce() {
        LanguageFiles files = new LanguageFiles(folder);

        assertThat(files.of("en-US").orElseThrow()).isSameAs(files.of("en-US").orElseThrow());
    }

    private static String placed(Problem problem) {
        return Path.of(problem.location().source()).getFileName() + ":"
                + problem.location().line() + ":" + problem.location().column() + ": " + problem.message();
    }
}
