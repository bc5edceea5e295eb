package dev.parley.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Problem;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.flow.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows change while calls are under way, and what is wrong is not taken. */
class FlowsTest {

    private static final String HELLO = "steps:\n  - say: Hello\n";
    private static final String WRONG = "steps:\n  - sayy: Hello\n";

    @TempDir
    private Path folder;

    private Flows flows;
    private long time = 1_000_000_000_000L;

    @BeforeEach
    void aFolder() throws IOException {
        Files.createDirectory(folder.resolve("languages"));
        flows = new Flows(new Flows.Place(
                folder,
                folder.resolve("languages"),
                SlotTypes.BUILT_IN,
                Set.of("bookings"),
                Set.of(),
                Set.of(),
                () -> EngineNames.NONE));
    }

    @Test
    void anEmptyFolderHasNone() {
        assertThat(flows.reload()).isFalse();
        assertThat(flows.names()).isEmpty();
        assertThat(flows.current().program("hello")).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereHasNone() {
        Flows none = new Flows(new Flows.Place(
                folder.resolve("none"),
                folder.resolve("none"),
                SlotTypes.BUILT_IN,
                Set.of(),
                Set.of(),
                Set.of(),
                () -> EngineNames.NONE));

        assertThat(none.reload()).isFalse();
        assertThat(none.problems()).isEmpty();
    }

    @Test
    void aFlowIsThereOnceItIsWritten() throws IOException {
        write("hello.yaml", HELLO);

        assertThat(flows.reload()).isTrue();
        assertThat(flows.names()).containsExactly("hello");
        assertThat(program("hello").flow().steps().list()).hasSize(1);
        assertThat(flows.problems()).isEmpty();
    }

    @Test
    void whatHasNotChangedStaysTheVerySame() throws IOException {
        write("hello.yaml", HELLO);
        flows.reload();
        FlowSet before = flows.current();

        assertThat(flows.reload()).isFalse();
        assertThat(flows.current()).isSameAs(before);
    }

    @Test
    void aChangedFlowTakesTheNextCallsAndLeavesTheOthersTheirs() throws IOException {
        write("hello.yaml", HELLO);
        flows.reload();
        FlowSet before = flows.current();
        write("hello.yaml", HELLO + "  - say: And welcome\n");

        assertThat(flows.reload()).isTrue();
        assertThat(program("hello").flow().steps().list()).hasSize(2);
        assertThat(before.program("hello").orElseThrow().flow().steps().list()).hasSize(1);
    }

    @Test
    void aFlowThatHasAsManyCharactersAsBeforeIsSeenToHaveChanged() throws IOException {
        write("hello.yaml", HELLO);
        flows.reload();
        write("hello.yaml", HELLO.replace("Hello", "Howdy"));

        assertThat(flows.reload()).isTrue();
    }

    @Test
    void aBrokenFlowKeepsTheOneBefore() throws IOException {
        write("hello.yaml", HELLO);
        flows.reload();
        Program before = program("hello");
        write("hello.yaml", WRONG);

        assertThat(flows.reload()).isTrue();
        assertThat(program("hello")).isSameAs(before);
        assertThat(flows.states()).singleElement().satisfies(state -> {
            assertThat(state.isUp()).isFalse();
            assertThat(state.problems())
                    .extracting(Problem::message)
                    .containsExactly("there is no verb 'sayy'; did you mean 'say'?");
        });
    }

    @Test
    void allMistakesOfAFlowAreToldAtOnce() throws IOException {
        write("hello.yaml", WRONG + "  - say: Hello {nobody}\n  - next: nowhere\n");
        flows.reload();

        assertThat(flows.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "there is no verb 'sayy'; did you mean 'say'?",
                        "there is no variable 'nobody'; a text is written in quotes",
                        "there is no step or part 'nowhere'; none is known here");
    }

    @Test
    void aMendedFlowTakesCallsAgain() throws IOException {
        write("hello.yaml", WRONG);
        flows.reload();
        assertThat(flows.current().program("hello")).isEmpty();
        write("hello.yaml", HELLO);

        assertThat(flows.reload()).isTrue();
        assertThat(program("hello").flow().name()).isEqualTo("hello");
        assertThat(flows.states()).allMatch(FlowState::isUp);
    }

    @Test
    void aFlowWhoseFileIsGoneGoesOnAndIsMissed() throws IOException {
        write("hello.yaml", HELLO);
        flows.reload();
        Files.delete(folder.resolve("hello.yaml"));

        assertThat(flows.reload()).isTrue();
        assertThat(flows.current().program("hello")).isPresent();
        assertThat(flows.problems())
                .extracting(Problem::message)
                .containsExactly("the file is gone; calls get the flow as it was");
    }

    @Test
    void aBrokenFlowDoesNotHinderOthers() throws IOException {
        write("hello.yaml", HELLO);
        write("wrong.yaml", WRONG);
        flows.reload();

        assertThat(flows.current().programs()).containsOnlyKeys("hello");
        assertThat(flows.names()).containsExactly("hello", "wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps: [", "stepps: []\n" + HELLO, "steps:\n  - say: Hello {nobody}\n", WRONG})
    void aFlowThatRunsABrokenOneIsToldSo(String broken) throws IOException {
        write("n04.yaml", "steps:\n  - run: n05\n");
        write("n05.yaml", broken);
        write("n06.yaml", "steps:\n  - run: n05\n  - sayy: Hello\n");
        write("n07.yaml", "steps:\n  - run: n08\n");
        flows.reload();

        assertThat(flows.current().programs()).isEmpty();
        assertThat(messages("n04")).containsExactly("the flow 'n05' has mistakes of its own");
        assertThat(messages("n05")).hasSize(1);
        assertThat(messages("n06"))
                .contains("there is no verb 'sayy'; did you mean 'say'?")
                .isSubsetOf("the flow 'n05' has mistakes of its own", "there is no verb 'sayy'; did you mean 'say'?");
        assertThat(messages("n07")).containsExactly("there is no flow 'n08'; did you mean 'n04'?");
    }

    private List<String> messages(String name) {
        return flows.states().stream()
                .filter(state -> state.name().equals(name))
                .flatMap(state -> state.problems().stream())
                .map(Problem::message)
                .toList();
    }

    @Test
    void testsAndOtherFilesAreNoFlows() throws IOException {
        write("hello.yaml", HELLO);
        write("hello.test.yaml", "tests: {}\n");
        write("notes.txt", "none\n");
        flows.reload();

        assertThat(flows.names()).containsExactly("hello");
        assertThat(flows.problems()).isEmpty();
    }

    @Test
    void aFileOfAnotherNameIsRefused() throws IOException {
        write("Hello There.yaml", HELLO);
        flows.reload();

        assertThat(flows.problems())
                .extracting(Problem::message)
                .containsExactly("a flow's file is called by lower-case letters, digits and dashes, 64 at most");
    }

    @Test
    void aFlowThatRunsAnotherIsCheckedAnewWithIt() throws IOException {
        write("first.yaml", "steps:\n  - run: second\n    with: {name: 1}\n");
        write("second.yaml", "settings: {name: 2}\n" + HELLO);
        flows.reload();
        assertThat(flows.problems()).isEmpty();
        write("second.yaml", "settings: {other: 2}\n" + HELLO);
        flows.reload();

        assertThat(flows.problems())
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "the flow 'second' has no setting 'name'; known are other",
                        "not taken, for the flow 'first' as calls get it now does not fit");
        assertThat(program("second").flow().settings().values()).containsKey("name");
    }

    @Test
    void aFlowIsCheckedAgainstTheOthersAsTheyAreRun() throws IOException {
        write("first.yaml", "steps:\n  - run: second\n    with: {name: 1}\n");
        write("second.yaml", "settings: {name: 2}\n" + HELLO);
        flows.reload();
        write("first.yaml", "steps:\n  - run: second\n    with: {other: 1}\n");
        write("second.yaml", "settings: {other: 2}\n" + WRONG);
        flows.reload();

        assertThat(flows.states()).noneMatch(FlowState::isUp);
        assertThat(program("first").flow().steps().toString()).contains("name");
    }

    @Test
    void aLanguageThatIsBrokenLeavesTheOneBefore() throws IOException {
        write("hello.yaml", "language: de\n" + HELLO);
        write("languages/de.yaml", "yes: [jo]\n");
        flows.reload();
        write("languages/de.yaml", "yess: [ja]\n");

        assertThat(flows.reload()).isTrue();
        assertThat(flows.languageProblems()).hasSize(1);
        assertThat(flows.states()).allMatch(FlowState::isUp);
        assertThat(flows.current().languages().of("de").orElseThrow().yes()).containsExactly("jo");
    }

    @Test
    void aLanguageThatIsWrittenBringsItsFlowUp() throws IOException {
        write("hello.yaml", "language: de-AT\n" + HELLO);
        write("languages/de.yaml", "yess: [jo]\n");
        flows.reload();
        assertThat(flows.states()).noneMatch(FlowState::isUp);
        assertThat(flows.problems())
                .extracting(Problem::message)
                .containsExactly("there is no setting 'yess' in a language; did you mean 'yes'?");
        write("languages/de.yaml", "yes: [jo]\n");

        assertThat(flows.reload()).isTrue();
        assertThat(flows.states()).allMatch(FlowState::isUp);
        assertThat(flows.current().languages().of("de-AT").orElseThrow().yes()).containsExactly("jo");
    }

    private Program program(String name) {
        return flows.current().program(name).orElseThrow();
    }

    /** Later than all before, by the file's own time. */
    private void write(String name, String text) throws IOException {
        time += 1000;
        Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(time));
    }
}
