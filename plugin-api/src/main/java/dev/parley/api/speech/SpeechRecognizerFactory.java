package dev.parley.api.speech;

import dev.parley.api.PluginContext;
import dev.parley.api.PluginFactory;

/**
 * Extension point: makes a speech recognizer. Annotate the implementation with {@code @Extension}.
 *
 * @param <S> the settings' record type
 */
public interface SpeechRecognizerFactory<S extends Record> extends PluginFactory<S> {

    /**
     * Makes the engine; called once at start-up, on a thread that may block (loading a model is fine here).
     * Other engines, and this one under other names, may be made at the same time.
     *
     * @throws dev.parley.api.SettingsException if the settings cannot work
     * @throws Exception if the engine cannot start; the gateway then says why and does not start
     */
    SpeechRecognizer create(S settings, PluginContext context) throws Exception;
}
