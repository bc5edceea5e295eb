package dev.parley.gateway.flow.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.read.FlowReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found in flows that are wrong: what their first comments say, and nothing else. */
class FaultyFlowsTest {

    static Stream<FaultyFlow> flows() {
        return FaultyFlow.all();
    }

    @ParameterizedTest
    @MethodSource("flows")
    void itsMistakesAreNamedEachAtItsPlace(FaultyFlow flow) throws IOException {
        assertThat(flow.expected()).isNotEmpty();
        assertThat(flow.found()).containsExactlyElementsOf(flow.expected());
    }

    @Test
    void thereAreMoreThanForty() {
        assertThat(flows().count()).isGreaterThan(40);
    }

    static Stream<Path> right() {
        return FaultyFlow.yaml(Path.of("../conf/flows")).stream()
                .filter(file -> !file.toString().endsWith(".test.yaml"));
    }

    @ParameterizedTest
    @MethodSource("right")
    void theFlowsThatComeWithParleyAreRight(Path file) {
        Problems problems = new Problems();
        Optional<Program> program = FlowReader.read(file, SlotTypes.BUILT_IN, problems)
                .flatMap(flow -> Check.program(flow, FaultyFlow.surroundings(flow), problems));

        assertThat(problems.list()).isEmpty();
        assertThat(program).isPresent();
    }
}
