package dev.parley.gateway.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folders of this checkout, as a user has them: the configuration that is shipped, the plugins that the build made. */
public final class Installation {

    private static final List<String> PLUGINS =
            List.of("dialog-echo.jar", "dialog-faq.jar", "speech-embedded.jar", "speech-google.jar");

    private Installation() {}

    /** The top of the checkout; tests run in the folder of their module. */
    public static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }

    /** The configuration that is shipped. */
    public static Path conf() {
        return root().resolve("conf");
    }

    /** The bundled plugins; fails if they have not been built. */
    public static Path plugins() {
        Path folder = root().resolve("target/parley/plugins");
        for (String plugin : PLUGINS) {
            if (!Files.isRegularFile(folder.resolve(plugin))) {
                throw new AssertionError(
                        folder.resolve(plugin) + " is missing: these tests use the bundled plugins, which"
                                + " `mvn verify` at the top of the checkout builds before them");
            }
        }
        return folder;
    }

    /**
     * The data folder of all tests of one build. They share it because the engines unpack what they need there: once is
     * enough, and a native library may be loaded from one place only.
     */
    public static Path data() {
        try {
            return Files.createDirectories(Path.of("target/endtoend/data").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
