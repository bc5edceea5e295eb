package dev.parley.api.dialog;

import dev.parley.api.PluginContext;
import dev.parley.api.PluginFactory;

/**
 * Extension point: makes a dialog from its settings. Annotate the implementation with {@code @Extension}.
 *
 * @param <S> the settings' record type
 */
public interface DialogFactory<S extends Record> extends PluginFactory<S> {

    /**
     * Makes the dialog; called once for each route that names it, at start-up, on a thread that may block.
     *
     * @throws dev.parley.api.SettingsException if the settings cannot work
     * @throws Exception if the dialog cannot be made; the gateway then says why and does not start
     */
    Dialog create(S settings, PluginContext context) throws Exception;
}
