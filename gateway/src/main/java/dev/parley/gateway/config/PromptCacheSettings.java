package dev.parley.gateway.config;

import dev.parley.api.SettingsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * How many spoken texts are kept, so that they need not be made again; for all routes and engines together.
 *
 * @param memoryBytes in memory, 0..1 GiB, 0 for no cache at all; default 32 MiB
 * @param folder where those that are asked for again are kept between runs, relative to {@code records.folder}; empty for none; default {@code prompts}
 * @param diskBytes in that folder, 0..100 GiB, 0 for none; default 256 MiB
 */
public record PromptCacheSettings(long memoryBytes, String folder, long diskBytes) {

    public static final PromptCacheSettings DEFAULTS = new PromptCacheSettings(32 << 20, "prompts", 256 << 20);

    public PromptCacheSettings {
        Checks.range("memory-bytes", memoryBytes, 0, 1L << 30);
        Checks.range("disk-bytes", diskBytes, 0, 100L << 30);
        try {
            var _ = Path.of(folder);
        } catch (InvalidPathException invalid) {
            throw new SettingsException("folder", "expected a folder's name, found '" + Names.shown(folder) + "'");
        }
    }
}
