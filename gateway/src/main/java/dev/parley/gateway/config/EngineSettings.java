package dev.parley.gateway.config;

/**
 * What is written for the engines of one name; bound against the defaults of their plugins once those are loaded.
 *
 * @param recognizer of the recognizer of that name
 * @param synthesizer of the synthesizer of that name
 * @param voiceActivity of the voice activity detector of that name
 */
public record EngineSettings(Node.Mapping recognizer, Node.Mapping synthesizer, Node.Mapping voiceActivity) {

    public static final EngineSettings DEFAULTS =
            new EngineSettings(Node.Mapping.EMPTY, Node.Mapping.EMPTY, Node.Mapping.EMPTY);
}
