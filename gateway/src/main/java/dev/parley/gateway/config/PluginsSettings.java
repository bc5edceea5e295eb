package dev.parley.gateway.config;

import java.nio.file.Path;

/**
 * The user's plugins, beside the bundled ones.
 *
 * @param folder where their JAR files are, relative to the folder Parley is started in; need not exist; default {@code plugins}
 */
public record PluginsSettings(Path folder) {

    public static final PluginsSettings DEFAULTS = new PluginsSettings(Path.of("plugins"));

    public PluginsSettings {
        Checks.notBlank("folder", folder.toString());
    }
}
