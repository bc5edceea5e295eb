package dev.parley.gateway.plugin;

import dev.parley.api.PluginContext;
import dev.parley.api.SettingsException;
import dev.parley.gateway.config.Binder;
import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Something a plugin can make, under its name.
 *
 * @param <T> what it makes: an engine, a dialog, an action or a slot type
 */
public final class Offer<T> {

    /** A plugin's factory, whatever its kind. */
    @FunctionalInterface
    interface Maker<T> {
        T make(Record settings, PluginContext context) throws Exception;
    }

    private final String kind;
    private final String name;
    private final Record defaults;
    private final Source source;
    private final Maker<T> maker;

    Offer(String kind, String name, Record defaults, Source source, Maker<T> maker) {
        this.kind = kind;
        this.name = name;
        this.defaults = defaults;
        this.source = source;
        this.maker = maker;
    }

    /** The name the configuration uses. */
    public String name() {
        return name;
    }

    /** The plugin's id and version. */
    public String plugin() {
        return source.plugin();
    }

    /** What the user may set. */
    public List<String> keys() {
        return Binder.keys(defaults.getClass());
    }

    /** The plugin's JAR file, as a place for messages. */
    public Location jar() {
        return source.location();
    }

    /**
     * Lays what the user wrote over the plugin's defaults; mistakes are reported at their places.
     *
     * @param path what the section is called in messages, such as {@code routes.0.settings}
     */
    public Record bind(Node.Mapping written, String path, Problems problems) {
        try {
            return source.inside(() -> new Binder(problems).bind(written, path, defaults));
        } catch (Throwable failure) {
            problems.report(
                    written.location(),
                    path + ": " + kind + " '" + name + "' cannot take its settings: "
                            + RejectedException.reason(failure));
            return defaults;
        }
    }

    /**
     * Makes it; may block while models load. Empty if it cannot be made, with the reason among the problems.
     *
     * @param settings what {@link #bind} made of what is written
     * @param written what the user wrote, to find the place of a setting that the plugin refuses
     * @param path as for {@link #bind}
     */
    public Optional<T> create(Record settings, Node.Mapping written, String path, Problems problems) {
        try {
            return Optional.of(source.inside(() -> maker.make(settings, source.context())));
        } catch (SettingsException refused) {
            String setting = refused.setting().isEmpty() ? path : path + "." + refused.setting();
            problems.report(written.locationOf(refused.setting()), setting + ": " + refused.getMessage());
        } catch (Throwable failure) {
            problems.report(
                    source.location(), kind + " '" + name + "' cannot be made: " + RejectedException.reason(failure));
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }

    /** The plugin behind an offer: where its calls run, and what it may use. */
    interface Source {

        /** Its id and version. */
        String plugin();

        Location location();

        /** What its factories are given; makes the plugin's data folder if it is not there. */
        PluginContext context() throws Exception;

        /** Runs plugin code with its class loader as the thread's. */
        <V> V inside(Callable<V> code) throws Exception;
    }
}
