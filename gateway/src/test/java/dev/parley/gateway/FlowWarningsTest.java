package dev.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is allowed in flows, but should be known. */
class FlowWarningsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("parley.yaml"), "");
        Path flows = Files.createDirectories(folder.resolve("flows"));
        Files.writeString(flows.resolve("desk.yaml"), """
                steps:
                  - transfer: "+15550000008"
                  - transfer: "+15550000009"
                    busy:
                      - say: Busy.
                    failed:
                      - say: Nobody.
                """);
    }

    private List<String> warnings(String... sets) {
        Configuration configuration = Configuration.load(folder, List.of(sets), Map.of());
        try (Workshop workshop = Workshop.open(configuration, folder.resolve("no-plugins"))) {
            assertThat(workshop.check()).isEmpty();
            return workshop.flows().warnings();
        }
    }

    @Test
    void branchesOfTransfersAreNeverTakenIfNobodyComesBack() {
        assertThat(warnings("freeclimb.transfers-come-back=false"))
                .containsExactly(folder.resolve("flows/desk.yaml")
                        + ":3:5: freeclimb.transfers-come-back is off: who is not reached is hung up, and this transfer"
                        + " never takes busy, failed");
    }

    @Test
    void aTextThatEndsAtAHashBehindASingleBlankMayHaveBeenCut() throws IOException {
        Files.writeString(folder.resolve("flows/desk.yaml"), """
                anywhere: {agent: off}
                steps:
                  - say: Bye today # only
                  - say: Bye today  # a comment
                  - say: "Bye today" # a comment
                  - say: Room#1
                  - ask: Which room? # or house
                    slot: room
                    type: number
                    range: 1..4 # a comment
                    again:
                      - Room # 1?
                      - Room 2?
                """);

        assertThat(warnings())
                .allMatch(it -> it.contains(": a # after a blank begins a comment: put the text in quotes"))
                .extracting(it -> it.replaceFirst(".*?desk.yaml:(\\d+):.*", "$1"))
                .containsExactlyInAnyOrder("3", "7", "12");
    }

    private void asking(String name, String more) throws IOException {
        Files.writeString(
                folder.resolve("flows/" + name + ".yaml"), "steps:\n  - ask: Who is it?\n    slot: name\n" + more);
    }

    @Test
    void callersWhoAskForAPersonAreNotUnderstoodUnlessTheFlowSaysWhatToDo() throws IOException {
        asking("door", "");
        asking("gate", "anywhere: {stop: off}\n");

        assertThat(warnings())
                .containsExactly(
                        folder.resolve("flows/door.yaml")
                                + ": callers who ask for a person are not understood; write 'agent: STEP' below 'anywhere',"
                                + " or 'agent: off' if that is meant",
                        folder.resolve("flows/gate.yaml")
                                + ":4:11: callers who ask for a person are not understood; write 'agent: STEP' below"
                                + " 'anywhere', or 'agent: off' if that is meant");
    }

    @Test
    void itMaySaySoAndSoMayAFlowThatRunsIt() throws IOException {
        asking("door", "anywhere: {agent: off}\n");
        asking("gate", "");
        asking("house", "  - run: gate\nanywhere: {agent: [hang-up]}\n");

        assertThat(warnings()).isEmpty();
    }

    @Test
    void otherwiseTheyAre() {
        assertThat(warnings()).isEmpty();
    }
}
