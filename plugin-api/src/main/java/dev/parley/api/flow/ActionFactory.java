package dev.parley.api.flow;

import dev.parley.api.PluginContext;
import dev.parley.api.PluginFactory;

/**
 * Extension point: makes an action from its settings, which stand in {@code flows.actions.NAME} of {@code parley.yaml}.
 * Annotate the implementation with {@code @Extension}.
 *
 * @param <S> the settings' record type
 */
public interface ActionFactory<S extends Record> extends PluginFactory<S> {

    /**
     * Makes the action; called once, if a flow names it: at start-up, or in the first call by a flow that names it since it
     * was changed. May block.
     *
     * @throws dev.parley.api.SettingsException if the settings cannot work
     * @throws Exception if the action cannot be made; at start-up the gateway then says why and does not start
     */
    Action create(S settings, PluginContext context) throws Exception;
}
