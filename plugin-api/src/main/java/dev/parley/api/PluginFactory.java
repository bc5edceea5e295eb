package dev.parley.api;

import org.pf4j.ExtensionPoint;

/**
 * What every factory of a plugin has in common: a name by which the configuration chooses it, and settings.
 *
 * <p>Settings are a record. Its components are the YAML keys in kebab-case ({@code maxSilence} is {@code max-silence});
 * the gateway lays what the user wrote over {@link #defaults()}, and reports unknown keys and wrong types with file, line
 * and column before it creates anything.
 *
 * @param <S> the settings' record type; {@link NoSettings} where there is nothing to set
 */
public interface PluginFactory<S extends Record> extends ExtensionPoint {

    /** The name the configuration uses: lower-case letters, digits and dashes; unique among factories of its kind. */
    String name();

    /** The settings that hold where the user wrote nothing; also tells the gateway their type. */
    S defaults();
}
