package dev.parley.gateway.speech;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How much the prompt cache keeps.
 *
 * @param memoryBytes in memory, in all; 0 for no cache
 * @param folder where its files are; empty for none. Made when the first file is written
 * @param diskBytes in that folder, in all; 0 for none
 */
public record PromptCacheSettings(long memoryBytes, Optional<Path> folder, long diskBytes) {

    /** Nothing is kept. */
    public static final PromptCacheSettings OFF = new PromptCacheSettings(0, Optional.empty(), 0);
}
