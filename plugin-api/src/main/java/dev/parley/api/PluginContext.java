package dev.parley.api;

import java.nio.file.Path;

/**
 * What the gateway gives a factory beside its settings.
 *
 * @param dataFolder a folder the plugin may write to and finds again after a restart; it exists. For models and caches
 * @param configurationFolder the folder of the user's configuration, against which relative file names in settings resolve
 */
public record PluginContext(Path dataFolder, Path configurationFolder) {}
