package dev.parley.gateway.config;

/**
 * The engines of the caller in {@code parley call} and {@code parley demo}.
 *
 * @param synthesizer the plugin engine that speaks the caller's lines; default {@code embedded-second}
 * @param voice its name of a voice; empty (default) for its own choice
 * @param recognizer the plugin engine that writes down what the caller hears; default {@code embedded}
 * @param language the BCP 47 tag of what the caller speaks and hears; default {@code en-US}
 */
public record SimulatedCallerSettings(String synthesizer, String voice, String recognizer, String language) {

    public static final SimulatedCallerSettings DEFAULTS =
            new SimulatedCallerSettings("embedded-second", "", "embedded", "en-US");

    public SimulatedCallerSettings {
        Checks.notBlank("synthesizer", synthesizer);
        Checks.notBlank("recognizer", recognizer);
        Checks.notBlank("language", language);
    }
}
