package dev.parley.gateway.config;

import java.util.List;
import java.util.Map;

/**
 * Which engines hear and speak.
 *
 * @param recognizer the plugin engine that turns speech into text, and those that stand in for it, in order; default
 *     {@code embedded}
 * @param synthesizer the plugin engine that speaks, likewise; default {@code embedded}
 * @param voiceActivity the plugin engine that tells speech from silence; default {@code embedded}
 * @param language the BCP 47 tag of what the bot speaks; default {@code en-US}
 * @param voice the synthesizer's name of a voice; empty (default) for its own choice
 * @param fallback when another engine stands in; the server's only
 * @param promptCache how many spoken texts are kept; the server's only
 * @param engines the settings of engines, by engine
 */
public record SpeechSettings(
        List<String> recognizer,
        List<String> synthesizer,
        String voiceActivity,
        String language,
        String voice,
        FallbackSettings fallback,
        PromptCacheSettings promptCache,
        Map<String, EngineSettings> engines) {

    public static final SpeechSettings DEFAULTS = new SpeechSettings(
            List.of("embedded"),
            List.of("embedded"),
            "embedded",
            "en-US",
            "",
            FallbackSettings.DEFAULTS,
            PromptCacheSettings.DEFAULTS,
            Map.of());

    public SpeechSettings {
        engines = Map.copyOf(engines);
        recognizer = List.copyOf(recognizer);
        synthesizer = List.copyOf(synthesizer);
        Checks.names("recognizer", recognizer);
        Checks.names("synthesizer", synthesizer);
        Checks.notBlank("voice-activity", voiceActivity);
        Checks.notBlank("language", language);
    }

    /** The plugin engine that a name stands for. */
    public String pluginEngine(String name) {
        String written = engine(name).engine();
        return written.isEmpty() ? name : written;
    }

    /** The settings of an engine; empty ones if none are written. */
    public EngineSettings engine(String name) {
        return engines.getOrDefault(name, EngineSettings.DEFAULTS);
    }
}
