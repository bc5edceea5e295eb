package dev.parley.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.endtoend.Installation;
import dev.parley.gateway.endtoend.RunningGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that speak and listen, with the real engines. */
class SpokenCommandsTest {

    private static final String DATA = "records.folder=" + Installation.data();

    @TempDir
    Path folder;

    @Test
    void callPrintsWhatTheBotSaysAndRecordsIt() throws IOException {
        Path recording = folder.resolve("call.wav");
        Terminal call;
        try (RunningGateway gateway = RunningGateway.asShipped()) {
            call = Terminal.parley("call", "--to", "+15550000002", "--say", "Where are you located?", "--dtmf", "12")
                    .with("--record", recording.toString())
                    .with("--target", "127.0.0.1:" + gateway.streamPort())
                    .with("--set", DATA);
            assertThat(call.exitCode()).as(call.out() + call.err()).isZero();
        }

        assertThat(call.out().toLowerCase())
                .contains(
                        "bot       welcome to", "caller    where are you located?", "railway station", "caller    #12")
                .contains("recorded  " + recording)
                .contains("call over the caller hung up");
        assertThat(Files.size(recording)).isGreaterThan(10 * 8000 * 4);
    }

    @Test
    void theDemonstrationTellsTheConversationAndEndsWell() throws IOException {
        Path recording = folder.resolve("demo.wav");
        Terminal demo =
                Terminal.parley("demo").with("--record", recording.toString()).with("--set", DATA);

        assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();
        assertThat(demo.out())
                .contains("bot says     Green Lane Kitchen, good day!", "bot hears    ", "waited ")
                .contains("caller says  my name is Baker", "bot says     Your table is booked.")
                .contains("recording    " + recording)
                .contains("result       as it should be: 'everything in one sentence'");
        assertThat(Files.size(recording)).isGreaterThan(20 * 8000 * 4);
    }

    @Test
    void theRehearsalCallsEachRouteOnce() {
        Terminal rehearsal = Terminal.parley("rehearse").with("--stay", "100").with("--set", DATA);

        assertThat(rehearsal.exitCode()).as(rehearsal.out() + rehearsal.err()).isZero();
        assertThat(rehearsal.out().lines())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 7)
                        .mapToObj(route -> "+1555000000" + route + " answers")
                        .toList());
    }

    @Test
    void testsArePlayedAsCallsAndThoseThatCannotBeAreNamed() {
        Terminal tests = Terminal.parley("flow", "test", "account-pin", "--wire")
                .with("--test", "account")
                .with("--set", DATA);

        assertThat(tests.exitCode()).as(tests.out() + tests.err()).isZero();
        assertThat(tests.out())
                .contains("not as a call  account-pin: the account number is spoken, and not surely heard (only: text)")
                .contains("1 of 1  account-pin: account and PIN by keys ..")
                .contains(". passed, ")
                .contains("1 test passed, 0 failed, 1 not played as a call.");
    }
}
