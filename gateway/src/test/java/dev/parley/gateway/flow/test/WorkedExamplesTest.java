package dev.parley.gateway.flow.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.Flows;
import dev.parley.gateway.flow.Reference;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.flow.run.Watcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flows that docs/flows.md writes out are right as they stand, and their tests pass. */
class WorkedExamplesTest {

    private static final Pattern FILE = Pattern.compile("# conf/flows/(\\S+)\n(?s:.*)");

    @TempDir
    Path folder;

    @Test
    void whatSomebodyTypesFromThePageWorks() throws IOException {
        List<String> files = Reference.examples()
                .map(example -> FILE.matcher(example.text()))
                .filter(Matcher::matches)
                .map(file -> write(file.group(1), file.group()))
                .toList();
        assertThat(files).containsExactly("pizza.yaml", "pizza-order.yaml", "pizza-order.test.yaml");

        Flows flows = new Flows(new Flows.Place(
                folder,
                folder.resolve("languages"),
                SlotTypes.BUILT_IN,
                Set.of("shop"),
                Set.of(),
                Set.of(),
                () -> EngineNames.NONE));
        flows.reload();
        assertThat(flows.problems()).isEmpty();

        Problems problems = new Problems();
        TestFile tests = TestReader.read(folder.resolve("pizza-order.test.yaml"), problems)
                .orElseThrow();
        assertThat(problems.list()).isEmpty();
        assertThat(tests.tests()).hasSize(4).allSatisfy(test -> {
            TestRun.Result result = TestWorld.run(flows.current(), "")
                    .play(tests, test, flows.current().program("pizza-order").orElseThrow(), Watcher.NONE);
            assertThat(result.mismatch())
                    .as(() -> String.join("\n", result.conversation()))
                    .isEmpty();
        });
    }

    private String write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
