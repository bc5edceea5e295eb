package dev.parley.gateway.cli;

import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the configuration is, and what is laid over it. */
final class ConfigurationOptions {

    /** The folder of the installation; the launcher says it. */
    static final String HOME = "parley.home";

    /** The folder of the plugins that come with Parley; the launcher says it. */
    static final String BUNDLED = "parley.bundled-plugins";

    @Option(
            names = "--conf",
            paramLabel = "DIR",
            description = "The folder with parley.yaml; default: conf in the installation's folder.")
    private @Nullable Path folder;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Overrides a setting, such as web.port=8081; may be repeated.")
    private List<String> sets = new ArrayList<>();

    /** Reads the configuration; throws one exception with all mistakes. */
    Configuration load(String... more) {
        return Configuration.load(existingFolder(), sets(more), System.getenv());
    }

    /** Reads the configuration with more settings; throws one exception with all mistakes. */
    Configuration load(List<String> more) {
        List<String> all = new ArrayList<>(more);
        all.addAll(sets);
        return Configuration.load(existingFolder(), all, System.getenv());
    }

    /** Reads the configuration; mistakes go to {@code problems}. */
    Configuration read(Problems problems) {
        return Configuration.read(existingFolder(), sets(), System.getenv(), problems);
    }

    Path folder() {
        return folder != null ? folder : fromHere(home().resolve("conf"));
    }

    /** Messages name files by it: the shorter the better. */
    private static Path fromHere(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    Path bundledPlugins() {
        return Optional.ofNullable(System.getProperty(BUNDLED))
                .map(Path::of)
                .orElse(home().resolve("target/parley/plugins"));
    }

    /** What the command itself sets goes first, so that the user has the last word. */
    private List<String> sets(String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(sets);
        return all;
    }

    private Path existingFolder() {
        Path existing = folder();
        if (!Files.isRegularFile(existing.resolve(Configuration.FILE))) {
            throw new CommandFailedException("there is no " + Configuration.FILE + " in " + existing.toAbsolutePath()
                    + "; name its folder with --conf");
        }
        return existing;
    }

    private static Path home() {
        return Path.of(System.getProperty(HOME, "."));
    }
}
