package dev.parley.api.speech;

import dev.parley.api.PluginContext;
import dev.parley.api.PluginFactory;

/**
 * Extension point: makes a voice activity detector. Annotate the implementation with {@code @Extension}.
 *
 * @param <S> the settings' record type
 */
public interface VoiceActivityDetectorFactory<S extends Record> extends PluginFactory<S> {

    /**
     * Makes the detector; called once at start-up.
     * Other engines, and this one under other names, may be made at the same time.
     *
     * @throws dev.parley.api.SettingsException if the settings cannot work
     * @throws Exception if it cannot start; the gateway then says why and does not start
     */
    VoiceActivityDetector create(S settings, PluginContext context) throws Exception;
}
