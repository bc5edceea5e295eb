package dev.parley.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.plugin.SamplePlugins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginCommandsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void plugins() throws IOException {
        configured("");
    }

    private void configured(String more) throws IOException {
        Files.writeString(
                folder.resolve("parley.yaml"),
                more + "records:\n  folder: " + folder + "\nplugins:\n  folder: " + folder.resolve("plugins") + "\n");
    }

    private void command(String name, String run) {
        SamplePlugins.command(name, name, run).in(folder.resolve("plugins"), name + ".jar");
    }

    private Terminal here(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--conf", folder.toString()));
        all.addAll(List.of(arguments));
        return Terminal.parley(all.toArray(String[]::new));
    }

    @Test
    void aPluginsCommandGetsAllThatFollowsItsName() {
        command("greet", "context.out().println(arguments + \" \" + context.configurationFolder()); return 3;");

        Terminal greeted = here("greet", "--help", "--conf", "x", "-V", "serve");

        assertThat(greeted.err()).isEmpty();
        assertThat(greeted.out()).isEqualTo("[--help, --conf, x, -V, serve] " + folder + System.lineSeparator());
        assertThat(greeted.exitCode()).isEqualTo(3);
    }

    @Test
    void settingsMayBeGivenBeforeTheName() {
        command("greet", "return 0;");
        Path elsewhere = folder.resolve("elsewhere");

        assertThat(here("--set", "plugins.folder=" + elsewhere, "greet").exitCode())
                .isEqualTo(2);
        assertThat(here("--set=plugins.folder=" + folder.resolve("plugins"), "greet")
                        .exitCode())
                .isZero();
    }

    @Test
    void aFailureIsToldInItsOwnWords() {
        command("greet", "throw new IllegalStateException(\"nobody is there\");");
        command("leave", "throw new InterruptedException();");
        command("hear", "context.recognizer(\"nobody\"); return 0;");

        assertThat(here("greet").err()).isEqualTo("greet: nobody is there" + System.lineSeparator());
        assertThat(here("greet").exitCode()).isEqualTo(1);
        assertThat(here("leave").err()).isEmpty();
        assertThat(here("leave").exitCode()).isEqualTo(1);
        assertThat(here("hear").err()).startsWith("hear: ").contains("there is no recognizer 'nobody'");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearestOfThePlugins() {
        command("greet", "return 0;");

        Terminal wrong = here("gret");

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("gret", "greet");
    }

    @Test
    void mistakesInTheConfigurationAreNamedFirst() throws IOException {
        command("greet", "return 0;");
        configured("wep: 1\n");

        assertThat(here("greet").exitCode()).isEqualTo(1);
        assertThat(here("greet").err()).contains("there is no setting 'wep'", "1 mistake in the configuration.");
    }

    @Test
    void commandsAreListed() {
        command("greet", "return 0;");
        Terminal plugins = Terminal.parley("plugins").with("--conf", folder.toString());

        assertThat(plugins.exitCode()).isZero();
        assertThat(plugins.out()).contains("    command greet", "  greet  Says what it was given.");
    }

    @Test
    void aCommandWithOneOfParleysOwnNamesIsAMistake() {
        command("serve", "return 0;");
        Terminal check = Terminal.parley("check").with("--conf", folder.toString());

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).contains("serve.jar: its command 'serve' has the name of one of Parley's own");
    }
}
