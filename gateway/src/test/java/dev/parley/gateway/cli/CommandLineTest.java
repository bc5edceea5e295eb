package dev.parley.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.endtoend.Installation;
import dev.parley.gateway.plugin.PluginJar;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    Path folder;

    private void written(String yaml) throws IOException {
        Files.writeString(folder.resolve("parley.yaml"), yaml);
    }

    private Terminal withThisConfiguration(String... arguments) {
        return Terminal.parley(arguments).with("--conf", folder.toString()).with("--set", "records.folder=" + folder);
    }

    @Test
    void helpNamesTheCommands() {
        Terminal help = Terminal.parley("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .contains("demo", "serve", "call", "check", "print-config", "route-test", "plugins", "parley COMMAND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve", "call", "check", "print-config", "route-test", "plugins"})
    void everyCommandHelps(String command) {
        Terminal help = Terminal.parley(command, "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Usage: parley " + command, "--conf=DIR", "--set=NAME=VALUE");
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheNearest() {
        Terminal wrong = Terminal.parley("chek");

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("check");
    }

    @Test
    void theShippedConfigurationIsSound() {
        Terminal check =
                Terminal.parley("check").with("--conf", Installation.conf().toString());

        assertThat(check.out()).isEqualTo("All is well: 4 plugins, 7 routes." + System.lineSeparator());
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void mistakesAreNamedWithTheirPlaceAndTheNearestRightName() throws IOException {
        written("""
                web:
                  prot: 8080
                routes:
                  - to: "+15550000001"
                    dialog: ecko
                  - to: "+15550000002"
                    dialog: faq
                    settings:
                      treshold: 0.4
                """);
        Terminal check = withThisConfiguration("check");

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out().replace(folder + "/", "").lines())
                .containsExactly(
                        "parley.yaml:2:3: there is no setting 'prot' in web; did you mean 'port'?",
                        "parley.yaml:4:5: routes.0.dialog: there is no dialog 'ecko'; did you mean 'echo'?",
                        "parley.yaml:9:7: there is no setting 'treshold' in routes.1.settings; did you mean 'threshold'?",
                        "3 mistakes.");
    }

    @Test
    void brokenPluginsAreNamed() throws IOException {
        written("plugins:\n  folder: " + folder.resolve("plugins") + "\n");
        PluginJar.called("thrower")
                .dialog("Thrower", "thrower", "if (true) throw new IllegalStateException(\"no luck\");")
                .in(folder.resolve("plugins"), "thrower.jar");
        Files.writeString(folder.resolve("plugins/text.jar"), "this is no zip");
        Terminal check = withThisConfiguration("check");

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out().replace(folder + "/", "").lines())
                .containsExactly(
                        "plugins/text.jar: is not a JAR file: zip END header not found",
                        "plugins/thrower.jar: its extension p.Thrower failed: IllegalStateException: no luck",
                        "2 mistakes.");
    }

    @Test
    void printedSettingsKeepSecrets() throws IOException {
        written("freeclimb:\n  signing-secret: s3cr3t-of-mine\n  api-key: k3y-of-mine\n");
        Terminal printed = withThisConfiguration("print-config").with("--set", "web.port=8099");

        assertThat(printed.exitCode()).isZero();
        assertThat(printed.out()).contains("port: 8099", "signing-secret:").doesNotContain("-of-mine");
    }

    @Test
    void routesAreExplained() {
        String conf = Installation.conf().toString();
        Terminal routed = Terminal.parley("route-test", "+15550000001").with("--conf", conf);
        Terminal unknown = Terminal.parley("route-test", "+15559999999").with("--conf", conf);

        assertThat(routed.exitCode()).isZero();
        assertThat(routed.out()).contains("echo", "the dialled number matches exactly");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.out()).contains("the dialled number is another", "No route: the call is refused");
    }

    @Test
    void aMissingConfigurationIsSaid() {
        Terminal check = Terminal.parley("check").with("--conf", folder.toString());

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.err()).startsWith("there is no parley.yaml in " + folder);
    }

    @Test
    void aCallThatNobodyAnswersIsSaid() throws IOException {
        written("");
        Terminal call = withThisConfiguration("call", "--to", "+15550000002", "--say", "hello")
                .with("--target", "127.0.0.1:" + unusedPort())
                .with("--set", "records.folder=" + Installation.data());

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err()).contains("no gateway answers at 127.0.0.1:", "parley serve");
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
