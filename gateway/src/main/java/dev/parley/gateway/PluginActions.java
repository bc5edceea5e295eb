package dev.parley.gateway;

import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.run.Actions;
import dev.parley.gateway.plugin.Offer;
import dev.parley.gateway.plugin.PluginCatalog;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The actions of plugins, each made once, when a flow first names it. For any number of threads. */
final class PluginActions implements Actions {

    private static final Logger log = LoggerFactory.getLogger(PluginActions.class);
    private static final String SECTION = "flows.actions";

    private final PluginCatalog plugins;
    private final Map<String, Node.Mapping> settings;
    private final Map<String, dev.parley.api.flow.Action> made = new ConcurrentHashMap<>();

    /** @param settings as written, by the action's name */
    PluginActions(PluginCatalog plugins, Map<String, Node.Mapping> settings) {
        this.plugins = plugins;
        this.settings = settings;
    }

    Set<String> names() {
        return plugins.actionNames();
    }

    /** Finds settings that are wrong, and those of actions that are not there. */
    void check(Problems problems) {
        settings.forEach((name, written) -> {
            if (names().contains(name)) {
                var _ = plugins.action(name).bind(written, path(name), problems);
            } else {
                problems.report(
                        written.location(),
                        SECTION + ": there is no action '" + name + "'" + Nearest.hint(name, names()));
            }
        });
    }

    /** Makes one that is there, if it has not been made; why it cannot be is among the problems. */
    void make(String name, Problems problems) {
        if (names().contains(name)) {
            made.computeIfAbsent(name, it -> create(it, problems).orElse(null));
        }
    }

    @Override
    public Optional<Action> named(String name) {
        Problems problems = new Problems();
        make(name, problems);
        for (Problem problem : problems.list()) {
            log.warn("{}", problem);
        }
        return Optional.ofNullable(made.get(name)).map(action -> action::run);
    }

    private Optional<dev.parley.api.flow.Action> create(String name, Problems problems) {
        Offer<dev.parley.api.flow.Action> offer = plugins.action(name);
        Node.Mapping written = settings.getOrDefault(name, Node.Mapping.EMPTY);
        int before = problems.count();
        Record bound = offer.bind(written, path(name), problems);
        return problems.count() == before ? offer.create(bound, written, path(name), problems) : Optional.empty();
    }

    private static String path(String name) {
        return SECTION + "." + name;
    }
}
