package dev.parley.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.command.CommandContext;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.gateway.config.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfferedCommandTest {

    @TempDir
    Path folder;

    private PluginCatalog load() {
        return PluginCatalog.load(List.of(folder), folder.resolve("data"), folder);
    }

    @Test
    void aCommandIsRunWithItsPluginsClassLoader() throws Exception {
        SamplePlugins.command(
                        "greeter",
                        "greet",
                        "return Thread.currentThread().getContextClassLoader() == getClass().getClassLoader() ? arguments.size() : -1;")
                .in(folder, "greeter.jar");
        try (PluginCatalog catalog = load()) {

            OfferedCommand command = catalog.command("greet").orElseThrow();
            assertThat(command.run(List.of("a", "b"), new NoContext())).isEqualTo(2);
            assertThat(command.summary()).isEqualTo("Says what it was given.");
            assertThat(command.plugin()).isEqualTo("greeter 1.0");
            assertThat(catalog.commands()).containsExactly(command);
            assertThat(catalog.command("other")).isEmpty();
        }
    }

    @Test
    void ofTwoCommandsWithOneNameTheFirstIsTaken() {
        SamplePlugins.command("a", "greet", "return 0;").in(folder, "a.jar");
        SamplePlugins.command("b", "greet", "return 0;").in(folder, "b.jar");
        SamplePlugins.command("c", "Greet!", "return 0;").in(folder, "c.jar");

        try (PluginCatalog catalog = load()) {
            assertThat(catalog.problems().stream().map(Problem::toString).map(line -> line.replace(folder + "/", "")))
                    .containsExactly(
                            "b.jar: command 'greet' is already taken by a.jar",
                            "c.jar: the name 'Greet!' of p.Greet is not made of lower-case letters, digits and dashes");
        }
    }

    /** For commands that want nothing of the gateway. */
    private static final class NoContext implements CommandContext {

        @Override
        public PrintWriter out() {
            throw new UnsupportedOperationException();
        }

        @Override
        public PrintWriter err() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path configurationFolder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public SpeechRecognizer recognizer(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SpeechSynthesizer synthesizer(String name) {
            throw new UnsupportedOperationException();
        }
    }
}
