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
    void otherwiseTheyAre() {
        assertThat(warnings()).isEmpty();
    }
}
