package dev.parley.gateway.flow.model;

/**
 * What of {@code speech} a flow and its steps may set: empty for what holds anyway.
 *
 * @param language a BCP 47 tag
 * @param voice as the engine calls it
 */
public record Speech(String language, String voice) {

    public static final Speech DEFAULTS = new Speech("", "");
}
