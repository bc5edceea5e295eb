package dev.parley.gateway.endtoend;

import dev.parley.gateway.plugin.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A dialog that says nothing and listens until the caller has been silent for 2 s; as a plugin, and a configuration for it. */
final class CaptureDialog {

    static final String NUMBER = "+15550000010";

    private CaptureDialog() {}

    /** Starts a gateway that answers {@link #NUMBER} with it, with more settings such as {@code listen.min-silence=1s}. */
    static RunningGateway start(Path folder, String... more) throws IOException {
        PluginJar.called("capture").source("p.Capture", """
                package p;
                import dev.parley.api.*;
                import dev.parley.api.dialog.*;
                @org.pf4j.Extension
                public class Capture implements DialogFactory<NoSettings> {
                    public String name() { return "capture"; }
                    public NoSettings defaults() { return new NoSettings(); }
                    public Dialog create(NoSettings settings, PluginContext context) {
                        return conversation -> {
                            Answer answer = conversation.listen();
                            while (!(answer instanceof Answer.NoInput)) {
                                answer = conversation.listen();
                            }
                        };
                    }
                }
                """).in(folder.resolve("plugins"), "capture.jar");
        Files.writeString(folder.resolve("parley.yaml"), """
                listen:
                  no-input-timeout: 2s
                recording:
                  enabled: false
                routes:
                  - to: "%s"
                    dialog: capture
                """.formatted(NUMBER));
        List<String> sets = new ArrayList<>(List.of("plugins.folder=" + folder.resolve("plugins")));
        sets.addAll(List.of(more));
        return RunningGateway.start(folder, sets.toArray(String[]::new));
    }
}
