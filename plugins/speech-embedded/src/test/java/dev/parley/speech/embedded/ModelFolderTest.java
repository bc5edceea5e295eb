package dev.parley.speech.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.PluginContext;
import dev.parley.api.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {

    @TempDir
    Path folder;

    @Test
    void theModelIsUnpackedWholeAndOnce() throws Exception {
        Path model = ModelFolder.unpacked(folder.resolve("data"), Duration.ofMillis(300));
        assertThat(Files.readAllLines(model.resolve("conf/mfcc.conf"))).contains("--allow-upsample=true");
        assertThat(Files.readAllLines(model.resolve("conf/model.conf")))
                .contains(
                        "--endpoint.rule2.min-trailing-silence=0.300",
                        "--endpoint.rule3.min-trailing-silence=0.450",
                        "--endpoint.rule4.min-trailing-silence=0.600")
                .doesNotContain("--endpoint.rule2.min-trailing-silence=0.5");
        assertThat(model.resolve("am/final.mdl")).isNotEmptyFile();
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            assertThat(files).containsExactly(model);
        }
        Files.writeString(model.resolve("mark"), "still there");
        assertThat(ModelFolder.unpacked(folder.resolve("data"), Duration.ofMillis(300)))
                .isEqualTo(model);
        assertThat(model.resolve("mark")).exists();
    }

    @Test
    void whatIsNoModelIsRefusedBeforeVoskSeesIt() throws Exception {
        assertThatThrownBy(() -> create("nowhere"))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        mistake -> assertThat(mistake.setting()).isEqualTo("model"))
                .hasMessageContaining("no Vosk model");
        Files.createDirectories(folder.resolve("wide/conf"));
        Files.write(folder.resolve("wide/conf/mfcc.conf"), List.of("--sample-frequency=16000"));
        assertThatThrownBy(() -> create("wide"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("add the line --allow-upsample=true");
        Files.write(folder.resolve("wide/conf/mfcc.conf"), List.of("--allow-upsample=true"));
        assertThatIOException().isThrownBy(() -> create("wide")).withMessageContaining("no Vosk model");
    }

    private void create(String model) throws Exception {
        EmbeddedRecognizerSettings defaults = Engines.RECOGNIZER;
        new EmbeddedRecognizerFactory()
                .create(
                        new EmbeddedRecognizerSettings(
                                1, 0, 1, defaults.queue(), defaults.endSilence(), model, "en-US"),
                        new PluginContext(Engines.context().dataFolder(), folder));
    }
}
