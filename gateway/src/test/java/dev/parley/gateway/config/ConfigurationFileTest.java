package dev.parley.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds {@code conf/parley.yaml} to the settings as they are in code, so that the one cannot drift from the other. */
class ConfigurationFileTest {

    private static final Path FOLDER = Path.of("..", "conf");

    @Test
    void itSetsEverythingToItsDefaultButRoutesAndServices() {
        GatewaySettings settings =
                Configuration.load(FOLDER, List.of("routes=[]"), Map.of()).settings();
        assertThat(settings)
                .usingRecursiveComparison()
                .ignoringFields("flows.services")
                .isEqualTo(GatewaySettings.DEFAULTS);
    }

    @Test
    void itNamesEverySetting() {
        Problems problems = new Problems();
        Node.Mapping file = (Node.Mapping) YamlReader.read(FOLDER.resolve("parley.yaml"), Map.of(), problems)
                .orElseThrow();
        assertThat(problems.list()).isEmpty();
        List<List<String>> written = SettingsTree.paths(file);
        assertThat(SettingsTree.paths(SettingsTree.of(GatewaySettings.DEFAULTS)))
                .allSatisfy(path -> assertThat(written)
                        .anyMatch(it -> it.size() >= path.size()
                                && it.subList(0, path.size()).equals(path)));
    }

    @Test
    void itExplainsEverySetting() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("parley.yaml"));
        List<String> settings = lines.subList(0, lines.indexOf("routes:"));
        for (int i = 1; i < settings.size(); i++) {
            if (settings.get(i).matches(" *[a-z0-9-]+:.*")) {
                assertThat(settings.get(i - 1))
                        .as("the line before %s", settings.get(i))
                        .matches(" *# .*");
            }
        }
    }

    @Test
    void itHasTheServicesOfItsFlows() {
        assertThat(Configuration.load(FOLDER, List.of(), Map.of())
                        .settings()
                        .flows()
                        .services())
                .containsOnlyKeys("bookings", "accounts", "appointments")
                .allSatisfy((name, service) -> {
                    assertThat(service.url().getHost()).endsWith(".example.com");
                    assertThat(service.timeout()).isEqualTo(Duration.ofSeconds(5));
                });
    }

    @Test
    void itRoutesTheDemonstrationNumbers() {
        assertThat(Configuration.load(FOLDER, List.of(), Map.of()).settings().routes())
                .extracting(it -> it.to() + " " + it.dialog().or(it::flow).orElse(""))
                .containsExactly(
                        "+15550000001 echo",
                        "+15550000002 faq",
                        "+15550000003 table-booking",
                        "+15550000004 account-pin",
                        "+15550000005 appointment-reminder",
                        "+15550000006 survey",
                        "+15550000007 switchboard");
    }
}
