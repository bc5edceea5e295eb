package dev.parley.api.flow;

import dev.parley.api.PluginContext;
import dev.parley.api.PluginFactory;

/**
 * Extension point: makes a type of answers that call flows ask for by {@code type: NAME}. Its settings are further keys of the
 * question, and must not have the names of those that every question has, such as {@code ask} and {@code tries}; nor may the
 * type have the name of a built-in one. Annotate the implementation with {@code @Extension}.
 *
 * @param <S> the settings' record type
 */
public interface SlotTypeFactory<S extends Record> extends PluginFactory<S> {

    /**
     * Makes the type for one question; called for each that names it, whenever flows are read, so it should be quick.
     *
     * @throws dev.parley.api.SettingsException if the settings cannot work: reported at the question's place
     * @throws Exception if the type cannot be made: the flow is refused
     */
    SlotType create(S settings, PluginContext context) throws Exception;
}
