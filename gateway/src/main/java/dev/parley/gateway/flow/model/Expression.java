package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;

/**
 * An expression as it was written, in CEL.
 *
 * @param location of its first character if {@code exact}; else of the text that has it
 */
public record Expression(Location location, String source, boolean exact) {

    /** An expression whose place is known to the character. */
    public Expression(Location location, String source) {
        this(location, source, true);
    }
}
