package dev.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.plugin.PluginJar;
import dev.parley.gateway.route.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a route leads to: a plugin's dialog, or a flow. */
class RouteDialogsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aPluginAndAFlow() throws IOException {
        PluginJar.called("talker").dialog("Talker", "talker", "").in(folder.resolve("plugins"), "talker.jar");
        Path flows = Files.createDirectories(folder.resolve("flows"));
        Files.writeString(flows.resolve("hello.yaml"), "settings: {desk: front}\nsteps:\n  - say: Hello {desk}\n");
        Files.writeString(flows.resolve("wrong.yaml"), "steps:\n  - sey: Hello\n");
    }

    /** What is wrong with a route; {@code made} if it has its dialog. */
    private List<String> made(String route) throws IOException {
        Files.writeString(
                folder.resolve("parley.yaml"),
                "plugins: {folder: " + folder.resolve("plugins") + "}\nrecords: {folder: " + folder.resolve("records")
                        + "}\nroutes:\n  - {to: '+15550000001', " + route + "}\n");
        Configuration configuration = Configuration.load(folder, List.of(), Map.of());
        try (Workshop workshop = Workshop.open(configuration, folder.resolve("none"))) {
            RouteDialogs dialogs = new RouteDialogs(workshop.plugins(), workshop.flows());
            Route only = workshop.routes().routes().getFirst();
            Problems problems = new Problems();
            boolean isMade = dialogs.dialog(only, problems).isPresent();
            assertThat(dialogs.isAudio(only)).isFalse();
            return isMade
                    ? List.of("made")
                    : problems.list().stream()
                            .map(Problem::toString)
                            .map(it -> it.replace(folder + "/", ""))
                            .toList();
        }
    }

    @Test
    void aRouteLeadsToAPluginsDialogOrAFlow() throws IOException {
        assertThat(made("dialog: talker")).containsExactly("made");
        assertThat(made("flow: hello")).containsExactly("made");
        assertThat(made("flow: hello, settings: {desk: back}")).containsExactly("made");
    }

    @Test
    void aFlowThatIsNotThereOrWrongIsSaid() throws IOException {
        assertThat(made("flow: helo"))
                .containsExactly("parley.yaml:4:5: routes.0.flow: there is no flow 'helo'; did you mean 'hello'?");
        assertThat(made("flow: wrong"))
                .containsExactly("flows/wrong.yaml:2:5: there is no verb 'sey'; did you mean 'say'?");
    }
}
