package dev.parley.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlReaderTest {

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void aSyntaxErrorHasItsPlace() {
        YamlReader.read("f.yaml", "web:\n  port: [1, 2\nother: 1\n", Map.of(), problems);
        assertThat(problems.list())
                .singleElement()
                .hasToString(
                        "f.yaml:2:9: the [ that stands here is not closed; a text that begins with [ is put in quotes");
    }

    @Test
    void tabsControlCharactersAndSecondDocumentsAreRefused() {
        YamlReader.read("tab", "a:\n\tb: 1", Map.of(), problems);
        YamlReader.read("control", "a: \u0001", Map.of(), problems);
        YamlReader.read("two", "a: 1\n---\nb: 2", Map.of(), problems);
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly(
                        "tab:2:1: a tab stands where blanks are wanted; indent with blanks alone",
                        "control:1:4: the character U+0001 stands here, which cannot be seen; take it out",
                        "two:2:1: a file has one document; take out the line ---");
    }

    @Test
    void tagsThatNameTypesAndKeysThatAreNoNamesAreRefused() {
        YamlReader.read("f", "a: 1\nb: !mine 1\n? [c]\n: d\n", Map.of(), problems);
        YamlReader.read("g", "a: !!java.net.URL [x]", Map.of(), problems);
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly(
                        "f:2:4: the tag !mine is not allowed",
                        "f:3:3: a key must be a plain name",
                        "g:1:4: this is not YAML: Global tag is not allowed: tag:yaml.org,2002:java.net.URL");
    }

    @Test
    void aliasesThatBlowUpAreStopped() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(YamlReader.read("bomb", bomb.toString(), Map.of(), problems)).isEmpty();
        assertThat(YamlReader.read("loop", "a: &a [*a]", Map.of(), problems)).isEmpty();
        assertThat(YamlReader.read("deep", "[".repeat(5000), Map.of(), problems))
                .isEmpty();
        assertThat(problems.list()).hasSize(3);
    }

    @Test
    void anAliasStandsForWhatItNames() {
        Node node =
                YamlReader.read("f", "a: &x [1, 2]\nb: *x", Map.of(), problems).orElseThrow();
        assertThat(node)
                .isInstanceOfSatisfying(
                        Node.Mapping.class,
                        mapping -> assertThat(mapping.members().get("b"))
                                .isEqualTo(mapping.members().get("a")));
    }

    @Test
    void filesThatAreTooLargeOrNoTextAreRefused() throws IOException {
        Path large = Files.writeString(folder.resolve("large"), "# ".repeat(600_000));
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xc3, 0x28});
        YamlReader.read(large, Map.of(), problems);
        YamlReader.read(binary, Map.of(), problems);
        YamlReader.read(folder, Map.of(), problems);
        assertThat(problems.list())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo(large + ": is larger than 1 MiB"),
                        line -> assertThat(line).isEqualTo(binary + ": is not UTF-8 text"),
                        line -> assertThat(line).startsWith(folder + ": cannot be read: "));
    }
}
