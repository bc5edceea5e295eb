package dev.parley.api.dialog;

import dev.parley.api.PluginContext;
import dev.parley.api.PluginFactory;

/**
 * Extension point: makes a dialog that works on audio instead of text. Annotate the implementation with {@code @Extension}.
 * Its name shares the name space of {@link DialogFactory}.
 *
 * @param <S> the settings' record type
 */
public interface AudioDialogFactory<S extends Record> extends PluginFactory<S> {

    /**
     * Makes the dialog; called once for each route that names it, at start-up, on a thread that may block.
     *
     * @throws dev.parley.api.SettingsException if the settings cannot work
     * @throws Exception if the dialog cannot be made; the gateway then says why and does not start
     */
    AudioDialog create(S settings, PluginContext context) throws Exception;
}
