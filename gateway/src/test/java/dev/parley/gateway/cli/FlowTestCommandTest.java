package dev.parley.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of flows' tests at the terminal. */
class FlowTestCommandTest {

    private static final String PIZZA = """
            steps:
              - ask: How many pizzas?
                slot: count
                type: number
                failed:
                  - hang-up
              - when:
                  count > 10:
                    - say: That is a lot.
              - say: I bring {count}.
            """;

    private static final String TESTS = """
            tests:
              two pizzas:
                - caller: two
                - slot: {count: 2}
                - bot: I bring 2
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void aConfiguration() throws IOException {
        Files.createDirectories(folder.resolve("flows"));
        written("parley.yaml", "");
        written("flows/pizza.yaml", PIZZA);
        written("flows/pizza.test.yaml", TESTS);
    }

    private void written(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private Terminal test(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "flow";
        all[1] = "test";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Terminal.parley(all).with("--conf", folder.toString()).with("--set", "records.folder=" + folder);
    }

    private String shown(Terminal terminal) {
        return terminal.out().replace(folder + "/", "");
    }

    @Test
    void itHelps() {
        Terminal help = Terminal.parley("flow", "test", "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .contains(
                        "Usage: parley flow test",
                        "--test=NAME",
                        "--wire",
                        "Exit code 0 only if all pass, and at least one was played.");
    }

    @Test
    void whatPassesIsCountedAndWhatWasNotGoneThroughIsNamedALineEach() {
        Terminal tests = test();

        assertThat(shown(tests).lines())
                .containsExactly(
                        "Not gone through:",
                        "  flows/pizza.yaml:2:5: ask, failed",
                        "  flows/pizza.yaml:6:9: hang-up",
                        "  flows/pizza.yaml:7:5: when, count > 10",
                        "  flows/pizza.yaml:9:11: say",
                        "1 test passed, 0 failed. 3 of 5 steps and 0 of 2 branches were gone through.");
        assertThat(tests.exitCode()).isZero();
    }

    @Test
    void aSlotThatIsOtherwiseIsToldWithWhatWasWantedAndTheConversation() throws IOException {
        written("flows/pizza.test.yaml", TESTS.replace("count: 2", "count: 3"));
        Terminal tests = test("pizza", "--test", "two");

        assertThat(shown(tests).lines())
                .containsExactly(
                        "flows/pizza.test.yaml:4:7: two pizzas: count should be 3 and is 2",
                        "  bot     How many pizzas?",
                        "  caller  two",
                        "  bot     I bring 2.",
                        "  (bot-hung-up)",
                        "0 tests passed, 1 failed.");
        assertThat(tests.exitCode()).isEqualTo(1);
    }

    @Test
    void testsThatAreNotThereAreSaid() throws IOException {
        assertThat(test("pizzza").err()).contains("there is no flow 'pizzza' in ", "did you mean 'pizza'?");
        assertThat(test("--test", "three").err()).contains("there is no such test");
        Files.delete(folder.resolve("flows/pizza.test.yaml"));
        Terminal none = test("pizza");

        assertThat(none.err()).contains("pizza has no tests: there is no " + folder.resolve("flows/pizza.test.yaml"));
        assertThat(none.exitCode()).isEqualTo(1);
    }

    @Test
    void aFlowThatIsWrongIsNotPlayed() throws IOException {
        written("flows/pizza.yaml", "steps:\n  - sey: Hello\n");
        Terminal tests = test();

        assertThat(tests.err()).contains("pizza.yaml:2:5: there is no verb 'sey'; did you mean 'say'?");
        assertThat(tests.exitCode()).isEqualTo(1);
    }
}
