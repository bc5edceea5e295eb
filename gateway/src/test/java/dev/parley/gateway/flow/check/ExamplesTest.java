package dev.parley.gateway.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.YamlReader;
import dev.parley.gateway.flow.Reference;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.read.FlowReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/flows.md are as it says that flows are. */
class ExamplesTest {

    private static final Path FILE = Path.of("../conf/flows/example.yaml");

    static Stream<Reference.Example> all() {
        return Reference.examples();
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachIsYaml(Reference.Example example) {
        Problems problems = new Problems();
        YamlReader.readPlain("line " + example.line(), example.text(), problems);

        assertThat(problems.list()).isEmpty();
    }

    static Stream<Reference.Example> steps() {
        return all().filter(example -> example.text().startsWith("- "));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void stepsCanBeRead(Reference.Example example) {
        Problems problems = new Problems();
        FlowReader.read(FILE, "steps:\n" + example.text().indent(2), SlotTypes.BUILT_IN, problems);

        assertThat(problems.list()).isEmpty();
    }

    @Test
    void thereAreManyOfEach() {
        assertThat(steps()).hasSizeGreaterThan(5);
        assertThat(keysOfOne("anywhere")).contains("agent", "stop", "opening hours");
    }

    @Test
    void whatCallersMaySayAnywhereCanBeRead() {
        String text = all().map(Reference.Example::text)
                .filter(it -> it.startsWith("anywhere:"))
                .findFirst()
                .orElseThrow();
        List<Problem> problems = FaultyFlow.check(
                        FILE, text + "steps:\n  - ask: What?\n    slot: what\nparts:\n  colleague:\n    - hang-up\n")
                .list();

        assertThat(problems).isEmpty();
    }

    private static Stream<String> keysOfOne(String section) {
        return all().map(Reference.Example::text)
                .filter(it -> it.startsWith(section + ":"))
                .flatMap(it -> YamlReader.readPlain("", it, new Problems()).stream())
                .flatMap(it -> ((Node.Mapping) it).member(section).stream())
                .flatMap(it -> ((Node.Mapping) it).members().keySet().stream());
    }
}
