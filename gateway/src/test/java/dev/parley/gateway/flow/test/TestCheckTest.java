package dev.parley.gateway.flow.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.Flows;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.model.EngineNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in files of tests before they are played. */
class TestCheckTest {

    private static final String PIZZA = """
            settings: {desk: "+15550000009"}
            steps:
              - ask: How many?
                slot: count
                type: number
              - ask: Your PIN?
                slot: pin
                type: digits
                secret: true
              - fetch: GET books/pizzas
                save: {price: double(answer.price)}
              - run: address
              - send: ordered
            """;

    private static final String ADDRESS = """
            steps:
              - ask: Which street?
                slot: street
              - send: address-known
            """;

    @TempDir
    private Path folder;

    private List<String> mistakes(String... files) throws IOException {
        for (int i = 0; i < files.length; i += 2) {
            Files.writeString(folder.resolve(files[i]), files[i + 1]);
        }
        Flows flows = new Flows(new Flows.Place(
                folder,
                folder.resolve("languages"),
                SlotTypes.BUILT_IN,
                Set.of("books"),
                Set.of("look-up"),
                Set.of("answering"),
                () -> EngineNames.NONE));
        flows.reload();
        Problems problems = new Problems();
        TestCheck.check(flows, problems);
        return problems.list().stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }

    private List<String> mistakesOfTests(String tests) throws IOException {
        return mistakes("pizza.yaml", PIZZA, "address.yaml", ADDRESS, "pizza.test.yaml", tests);
    }

    @Test
    void testsThatNameWhatIsThereAreRight() throws IOException {
        assertThat(mistakesOfTests("""
                        settings: {desk: "+15550000010"}
                        services:
                          GET books/pizzas: {answer: {price: 7.5}}
                        actions:
                          look-up: {answer: {a: 1}}
                        tests:
                          two pizzas:
                            - given: {services: {"GET books/pizzas?day=1": {fails: timeout}}}
                            - bot: how many
                            - caller: two
                            - slot: {count: 2, price: 7.5, street: Main Street}
                            - called: GET books/pizzas
                            - sent: ordered
                            - sent: address-known
                        """)).isEmpty();
    }

    @Test
    void namesOfWhatIsNotThereAreToldWithTheNearest() throws IOException {
        assertThat(mistakesOfTests("""
                        settings: {dsk: "+15550000010"}
                        services:
                          GET boks/pizzas: {answer: {price: 7.5}}
                        actions:
                          lookup: {answer: {a: 1}}
                        tests:
                          two pizzas:
                            - given: {settings: {desk: 3}}
                            - slot: {cuont: 2}
                            - slot:
                                pin: 1234
                            - called: GET boks/pizzas
                            - not-called: POST books
                            - sent: orderd
                        """))
                .containsExactly(
                        "pizza.test.yaml:1:12: the flow 'pizza' has no setting 'dsk'; did you mean 'desk'?",
                        "pizza.test.yaml:3:3: there is no service 'boks'; did you mean 'books'?",
                        "pizza.test.yaml:5:3: there is no action 'lookup'; did you mean 'look-up'?",
                        "pizza.test.yaml:8:32: the setting 'desk' of the flow 'pizza' is a text, not a whole number",
                        "pizza.test.yaml:9:14: there is no variable 'cuont'; did you mean 'count'?",
                        "pizza.test.yaml:11:9: 'pin' is a secret, which tests do not see",
                        "pizza.test.yaml:12:15: there is no service 'boks'; did you mean 'books'?",
                        "pizza.test.yaml:14:13: the flow does not send 'orderd'; did you mean 'ordered'?");
    }

    @Test
    void wrongKeysAndLinesAreToldInTheSameRun() throws IOException {
        assertThat(mistakesOfTests("""
                        nowe: 2026-11-19 12:00
                        tests:
                          two pizzas:
                            - caler: two
                            - caller: two
                              sur: 1
                            - slot: {cont: 2}
                        """))
                .containsExactly(
                        "pizza.test.yaml:1:1: there is no setting 'nowe'; did you mean 'now'?",
                        "pizza.test.yaml:4:7: there is no line 'caler'; did you mean 'caller'?",
                        "pizza.test.yaml:6:7: there is no setting 'sur'; did you mean 'sure'?",
                        "pizza.test.yaml:7:14: there is no variable 'cont'; did you mean 'count'?");
    }

    @Test
    void testsWithoutTheirFlowAreAMistake() throws IOException {
        assertThat(mistakes("pizza.yaml", "steps:\n  - say: Hello\n", "piza.test.yaml", "tests: {}\n"))
                .containsExactly("piza.test.yaml: there is no flow 'piza' beside these tests; did you mean 'pizza'?");
    }

    @Test
    void testsOfAFlowThatIsWrongAreStillRead() throws IOException {
        assertThat(mistakes("pizza.yaml", "steps:\n  - sey: Hello\n", "pizza.test.yaml", """
                        tests:
                          one:
                            - slot: {anything: 1}
                            - called: GET boks
                        """))
                .containsExactly("pizza.test.yaml:4:15: there is no service 'boks'; did you mean 'books'?");
    }

    @Test
    void whatPluginsDialogsSendIsNotKnown() throws IOException {
        assertThat(mistakes("pizza.yaml", "steps:\n  - dialog: answering\n", "pizza.test.yaml", """
                        tests:
                          one:
                            - sent: it
                        """))
                .isEmpty();
    }
}
