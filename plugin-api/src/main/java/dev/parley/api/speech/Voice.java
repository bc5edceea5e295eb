package dev.parley.api.speech;

/**
 * A voice of a synthesizer.
 *
 * @param name the engine's name for it
 * @param language a BCP 47 tag such as {@code en-US}
 */
public record Voice(String name, String language) {}
