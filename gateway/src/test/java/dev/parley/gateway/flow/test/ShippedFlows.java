package dev.parley.gateway.flow.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.Flows;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.flow.program.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The flows that come with Parley, and their tests. */
final class ShippedFlows {

    private static final Path FOLDER = Path.of("..", "conf", "flows");

    private static final Flows FLOWS = new Flows(new Flows.Place(
            FOLDER,
            Path.of("..", "conf", "languages"),
            SlotTypes.BUILT_IN,
            Set.of("bookings", "accounts", "appointments"),
            Set.of(),
            Set.of(),
            () -> EngineNames.NONE));

    private ShippedFlows() {}

    static List<String> names() {
        FLOWS.reload();
        assertThat(FLOWS.problems()).isEmpty();
        return FLOWS.names();
    }

    static Program program(String name) {
        FLOWS.reload();
        return FLOWS.current().program(name).orElseThrow();
    }

    static TestFile tests(String name) {
        Problems problems = new Problems();
        TestFile file =
                TestReader.read(FOLDER.resolve(name + ".test.yaml"), problems).orElseThrow();
        assertThat(problems.list()).isEmpty();
        return file;
    }

    static TestRun run() {
        return TestWorld.run(FLOWS.current(), "");
    }
}
