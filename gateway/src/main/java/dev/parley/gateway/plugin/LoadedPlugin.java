package dev.parley.gateway.plugin;

import java.nio.file.Path;
import java.util.List;

/**
 * A plugin that is loaded.
 *
 * @param id its name, from the JAR's manifest
 * @param version its version, likewise
 * @param description what it is for, likewise; may be empty
 * @param jar its file
 * @param extensions what it offers, such as {@code dialog faq}
 */
public record LoadedPlugin(String id, String version, String description, Path jar, List<String> extensions) {

    public LoadedPlugin {
        extensions = List.copyOf(extensions);
    }
}
