package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;

/**
 * An expression as it was written, in CEL.
 *
 * @param location of its first character, where that can be told; else of the text that has it
 * @param exact whether it is that of the first character, so that mistakes can be shown by their column
 */
public record Expression(Location location, String source, boolean exact) {

    /** One whose place is known to the character. */
    public Expression(Location location, String source) {
        this(location, source, true);
    }
}
