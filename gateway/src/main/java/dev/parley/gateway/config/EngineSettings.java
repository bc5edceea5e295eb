package dev.parley.gateway.config;

/**
 * What is written for the engines of one name; bound against the defaults of their plugins once those are loaded.
 *
 * @param engine the plugin engine; empty (default) for the one of that name. So one engine can be had twice, set differently
 * @param recognizerLimit the calls that the recognizer hears at once, 0 to 100000; default 0: as many as it can
 * @param synthesizerLimit the texts that the synthesizer speaks at once, likewise
 * @param recognizer of the recognizer of that name
 * @param synthesizer of the synthesizer of that name
 * @param voiceActivity of the voice activity detector of that name
 */
public record EngineSettings(
        String engine,
        int recognizerLimit,
        int synthesizerLimit,
        Node.Mapping recognizer,
        Node.Mapping synthesizer,
        Node.Mapping voiceActivity) {

    public static final EngineSettings DEFAULTS =
            new EngineSettings("", 0, 0, Node.Mapping.EMPTY, Node.Mapping.EMPTY, Node.Mapping.EMPTY);

    public EngineSettings {
        Checks.range("recognizer-limit", recognizerLimit, 0, 100_000);
        Checks.range("synthesizer-limit", synthesizerLimit, 0, 100_000);
    }
}
