package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;

/**
 * An expression as it was written, in CEL.
 *
 * @param location of its first character, where that can be told; else of the text that has it
 */
public record Expression(Location location, String source) {}
