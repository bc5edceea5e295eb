package dev.parley.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.endtoend.Installation;
import dev.parley.gateway.flow.test.TestFile;
import dev.parley.gateway.flow.test.TestReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which tests can be played as calls. */
class WireTestsTest {

    private static final String NOBODY = "{transfers: {\"+15550000011\": no-answer}}";

    private static Optional<String> unfit(String given, String... settings) {
        String text = "tests:\n  one:\n    - given: " + given + "\n    - hangs-up\n";
        TestFile file =
                TestReader.read(Path.of("desk.test.yaml"), text, new Problems()).orElseThrow();
        Configuration configuration = Configuration.load(Installation.conf(), List.of(settings), Map.of());
        return WireTests.unfit(configuration, file, file.tests().getFirst());
    }

    @Test
    void thoseForCallsAreAndThoseForTextAreNot() {
        assertThat(unfit("{only: wire}")).isEmpty();
        assertThat(unfit("{only: text}")).contains("only: text");
    }

    @Test
    void thoseWhoseTransfersFailAreUnlessNobodyComesBack() {
        String off = "freeclimb.transfers-come-back=false";

        assertThat(unfit(NOBODY)).isEmpty();
        assertThat(unfit(NOBODY, off)).contains("a transfer fails, and freeclimb.transfers-come-back is off");
        assertThat(unfit("{transfers: {\"+15550000011\": answered}}", off)).isEmpty();
    }
}
