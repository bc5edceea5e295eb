package dev.parley.gateway;

import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.ConfigurationException;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.service.FetchListener;
import dev.parley.gateway.flow.service.WebServices;
import dev.parley.gateway.plugin.PluginCatalog;
import dev.parley.gateway.route.Route;
import dev.parley.gateway.route.RouteTable;
import dev.parley.gateway.speech.EngineState;
import dev.parley.gateway.speech.PromptCache;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plugins, engines and routes: what calls are answered with, before anything listens. */
public final class Workshop implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Workshop.class);

    private final Configuration configuration;
    private final PluginCatalog plugins;
    private final Problems problems;
    private final Engines engines;
    private final RouteTable routes;
    private final WebServices services;
    private final FlowDialogs flows;
    private final RouteDialogs dialogs;

    private Workshop(Configuration configuration, PluginCatalog plugins, FetchListener fetches, FlowRunning running) {
        this.configuration = configuration;
        this.plugins = plugins;
        this.problems = new Problems();
        this.engines = new Engines(plugins, configuration.settings().speech(), problems);
        this.routes = RouteTable.of(configuration.settings(), plugins::bindDialog, problems);
        this.services = new WebServices(configuration.settings().flows().services(), fetches);
        this.flows = new FlowDialogs(configuration, plugins, routes, services, running);
        this.dialogs = new RouteDialogs(plugins, flows);
    }

    /**
     * Loads the plugins and reads the routes. A broken plugin is left out with a warning; mistakes in routes are kept for
     * {@link #check} and {@link #dialPlan}.
     *
     * @param bundledPlugins the folder of the plugins that come with Parley
     */
    public static Workshop open(Configuration configuration, Path bundledPlugins) {
        return open(configuration, bundledPlugins, (_, _) -> {}, FlowRunning.USUAL);
    }

    /**
     * @param fetches is told what comes of asking web services
     * @param running makes the dialogs of flows
     */
    static Workshop open(Configuration configuration, Path bundledPlugins, FetchListener fetches, FlowRunning running) {
        Path data = configuration.settings().records().folder();
        PluginCatalog plugins = PluginCatalog.load(
                List.of(bundledPlugins, configuration.settings().plugins().folder()),
                data.resolve("plugins"),
                configuration.folder());
        plugins.problems().forEach(problem -> log.warn("plugin left out: {}", problem));
        return new Workshop(configuration, plugins, fetches, running);
    }

    /** The plugins that are loaded. */
    public PluginCatalog plugins() {
        return plugins;
    }

    /**
     * The synthesizer of a name, without a cache, made if it has not been asked for before.
     *
     * @throws ConfigurationException if it cannot be made
     */
    public SpeechSynthesizer synthesizer(String name) {
        return made(engines.synthesizer(name));
    }

    /**
     * The recognizer of a name, for any format, made if it has not been asked for before.
     *
     * @throws ConfigurationException if it cannot be made
     */
    public SpeechRecognizer recognizer(String name) {
        return made(engines.recognizer(name));
    }

    private <T> T made(Optional<T> engine) {
        problems.throwIfAny();
        return engine.orElseThrow();
    }

    /** Which number gets which dialog. */
    public RouteTable routes() {
        return routes;
    }

    /** All mistakes in routes, dialogs' and engines' settings, and all broken plugins. Makes the dialogs, but no engine. */
    public List<Problem> check() {
        plugins.problems().forEach(it -> problems.report(it.location(), it.message()));
        flows.check().forEach(it -> problems.report(it.location(), it.message()));
        for (Route route : routes.routes()) {
            if (dialogs.isAudio(route)) {
                var _ = dialogs.audioDialog(route, problems);
            } else {
                var _ = dialogs.dialog(route, problems);
                engines.check(route.speech());
            }
        }
        engines.check(flows.engines());
        return problems.list();
    }

    /**
     * Makes all dialogs and engines that the routes name.
     *
     * @param prompts keeps what the engines speak
     * @throws ConfigurationException naming all mistakes, if there are any
     */
    DialPlan dialPlan(PromptCache prompts) {
        DialPlan plan = DialPlan.of(routes, configuration, dialogs, engines, prompts, problems);
        flows.checkActions(problems);
        problems.throwIfAny();
        return plan;
    }

    /** Call flows, and what they find here. */
    public FlowDialogs flows() {
        return flows;
    }

    /** How the engines that have been made fare. */
    List<EngineState> engineStates() {
        return engines.states();
    }

    @Override
    public void close() {
        services.close();
        engines.close();
        plugins.close();
    }
}
