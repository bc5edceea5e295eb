package dev.parley.gateway;

import dev.parley.api.dialog.Dialog;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Talk;
import dev.parley.gateway.flow.read.Plain;
import dev.parley.gateway.plugin.PluginCatalog;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugins' dialogs that flows run, each made once for all calls. */
final class PluginDialogs {

    private static final Logger log = LoggerFactory.getLogger(PluginDialogs.class);

    private static final int MOST = 1000;

    /** By the bare values: it is no other dialog for being written elsewhere. */
    private record Key(String name, Map<String, Object> settings) {}

    private final PluginCatalog plugins;
    private final Map<Key, Optional<Dialog>> made = new ConcurrentHashMap<>();

    PluginDialogs(PluginCatalog plugins) {
        this.plugins = plugins;
    }

    /** Finds settings that the step's dialog does not take. */
    void check(Talk talk, Problems problems) {
        if (plugins.conversations().contains(talk.dialog())) {
            var _ = plugins.dialog(talk.dialog()).bind(talk.settings(), "settings", problems);
        }
    }

    /** The dialog with these settings; empty if the plugin refuses them. */
    Optional<Dialog> of(String name, Node.Mapping settings) {
        Key key = new Key(name, Plain.map(settings));
        Optional<Dialog> known = made.get(key);
        if (known != null) {
            return known;
        }
        // As many as there are steps that name them; of those that were rewritten, some are made anew.
        return made.size() < MOST ? made.computeIfAbsent(key, _ -> make(name, settings)) : make(name, settings);
    }

    private Optional<Dialog> make(String name, Node.Mapping settings) {
        Problems problems = new Problems();
        var offer = plugins.dialog(name);
        Optional<Dialog> dialog =
                offer.create(offer.bind(settings, "settings", problems), settings, "settings", problems);
        problems.list().forEach(problem -> log.warn("dialog '{}': {}", name, problem));
        return dialog.map(PluginDialogs::withItsLibraries);
    }

    /** The thread is that of the flow's call, and looks for classes where the gateway has them. */
    private static Dialog withItsLibraries(Dialog dialog) {
        return conversation -> {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(dialog.getClass().getClassLoader());
            try {
                dialog.converse(conversation);
            } finally {
                thread.setContextClassLoader(before);
            }
        };
    }
}
