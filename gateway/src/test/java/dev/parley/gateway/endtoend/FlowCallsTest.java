package dev.parley.gateway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.cli.WireTests;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.run.Watcher;
import dev.parley.gateway.flow.test.TestFile;
import dev.parley.gateway.flow.test.TestReader;
import dev.parley.gateway.flow.test.TestRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The flows that are shipped, called: one conversation of each at least, as `parley flow test --wire` plays it. */
class FlowCallsTest {

    private static final List<String> FLOWS =
            List.of("table-booking", "account-pin", "appointment-reminder", "survey", "switchboard");

    private static WireTests wire;

    @BeforeAll
    static void start() throws IOException {
        wire = WireTests.start(FlowCallsTest::configuration, FLOWS, Installation.plugins(), List.of());
    }

    private static Configuration configuration(List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        all.add("records.folder=" + Installation.data());
        return Configuration.load(Installation.conf(), all, Map.of());
    }

    @AfterAll
    static void stop() {
        wire.close();
    }

    @ParameterizedTest
    @CsvSource({
        "table-booking, the full hour gives way to another",
        "account-pin, account and PIN by keys",
        "appointment-reminder, they come",
        "survey, what is missing for a ten",
        "switchboard, opening hours are asked for first",
        "switchboard, 'nobody is free, so a message is left'",
    })
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void whatItsTestSaysComesAboutInACall(String flow, String name) throws Exception {
        TestFile file = file(flow);
        TestFile.Test test = file.tests().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();

        TestRun.Result result = wire.play(flow, file, test, Watcher.NONE, _ -> {}, Optional.empty());

        assertThat(result.mismatch())
                .as(String.join("\n", result.conversation()))
                .isEmpty();
    }

    private static TestFile file(String flow) {
        Path path = Installation.conf().resolve("flows").resolve(flow + ".test.yaml");
        Problems problems = new Problems();
        return TestReader.read(path, problems).orElseThrow();
    }
}
