package dev.parley.gateway.flow.model;

import dev.parley.api.SettingsException;
import dev.parley.api.speech.EngineChoice;
import java.util.List;

/**
 * What of {@code speech} a flow and its steps may set: empty for what holds anyway.
 *
 * @param language a BCP 47 tag
 * @param voice as the engine calls it
 * @param recognizer the names of the engines that hear, the best first
 * @param synthesizer the names of the engines that speak, the best first; other engines come with a voice of their own
 */
public record Speech(String language, String voice, List<String> recognizer, List<String> synthesizer) {

    public static final Speech DEFAULTS = new Speech("", "", List.of(), List.of());

    /** @throws IllegalArgumentException if an engine is named twice, or too many are */
    public Speech {
        recognizer = choice("recognizer", recognizer).names();
        synthesizer = choice("synthesizer", synthesizer).names();
    }

    private static EngineChoice choice(String setting, List<String> names) {
        try {
            return new EngineChoice(names);
        } catch (IllegalArgumentException wrong) {
            throw new SettingsException(setting, String.valueOf(wrong.getMessage()));
        }
    }

    /** In another language. */
    public Speech withLanguage(String changed) {
        return new Speech(changed, voice, recognizer, synthesizer);
    }

    /** With another voice. */
    public Speech withVoice(String changed) {
        return new Speech(language, changed, recognizer, synthesizer);
    }
}
