package dev.parley.gateway.flow.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.run.Watcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tests of the flows that come with Parley, played as text. */
class FlowTestsTest {

    @TestFactory
    Stream<DynamicContainer> theFlowsThatComeWithParleyDoWhatTheirTestsSay() {
        return ShippedFlows.names().stream().map(name -> {
            TestFile file = ShippedFlows.tests(name);
            assertThat(file.tests()).as(name).isNotEmpty();
            Program program = ShippedFlows.program(name);
            return DynamicContainer.dynamicContainer(
                    name,
                    file.tests().stream()
                            .filter(test -> file.given(test).fits(Given.Way.TEXT))
                            .map(test -> DynamicTest.dynamicTest(test.name(), () -> {
                                TestRun.Result result = ShippedFlows.run().play(file, test, program, Watcher.NONE);
                                assertThat(result.mismatch())
                                        .as(() -> String.join("\n", result.conversation()))
                                        .isEmpty();
                            })));
        });
    }
}
