package dev.parley.gateway;

import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.FlowsSettings;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.SpeechSettings;
import dev.parley.gateway.flow.FlowSet;
import dev.parley.gateway.flow.FlowState;
import dev.parley.gateway.flow.Flows;
import dev.parley.gateway.flow.check.GivenSettings;
import dev.parley.gateway.flow.check.Warnings;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.model.Act;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.model.Talk;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.read.Plain;
import dev.parley.gateway.flow.read.Sections;
import dev.parley.gateway.flow.run.Away;
import dev.parley.gateway.flow.run.FlowException;
import dev.parley.gateway.flow.run.Outside;
import dev.parley.gateway.flow.run.Parts;
import dev.parley.gateway.flow.run.Pauses;
import dev.parley.gateway.flow.run.Present;
import dev.parley.gateway.flow.run.Transferring;
import dev.parley.gateway.flow.run.Usual;
import dev.parley.gateway.flow.run.Watcher;
import dev.parley.gateway.flow.service.Services;
import dev.parley.gateway.flow.test.TestCheck;
import dev.parley.gateway.plugin.PluginCatalog;
import dev.parley.gateway.route.Route;
import dev.parley.gateway.route.RouteTable;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Call flows as dialogs of routes: what the gateway has, put where flows want it. */
public final class FlowDialogs {

    private static final Logger log = LoggerFactory.getLogger(FlowDialogs.class);

    private final Configuration configuration;
    private final FlowsSettings settings;
    private final PluginCatalog plugins;
    private final RouteTable routes;
    private final Services services;
    private final PluginActions actions;
    private final PluginDialogs dialogs;
    private final SlotTypes types;
    private final Problems leftOut = new Problems();
    private final FlowRunning running;
    private final Flows flows;
    private final Optional<Away> away;
    private volatile EngineNames engines;

    FlowDialogs(
            Configuration configuration,
            PluginCatalog plugins,
            RouteTable routes,
            Services services,
            FlowRunning running) {
        this.configuration = configuration;
        this.settings = configuration.settings().flows();
        this.plugins = plugins;
        this.routes = routes;
        this.services = services;
        this.actions = new PluginActions(plugins, settings.actions());
        this.dialogs = new PluginDialogs(plugins);
        this.types = PluginSlotTypes.of(plugins, leftOut);
        leftOut.list().forEach(problem -> log.warn("slot type left out: {}", problem));
        this.running = running;
        this.away =
                configuration.settings().freeclimb().transfersComeBack() ? Optional.of(new Away()) : Optional.empty();
        this.engines = known(configuration.settings().speech(), plugins);
        this.flows = in(configuration.folder().resolve(settings.folder()));
    }

    /** The flows of the configuration. */
    Flows flows() {
        return flows;
    }

    /** The flows of some folder, not yet read, with this gateway around them. */
    public Flows in(Path folder) {
        return new Flows(new Flows.Place(
                folder,
                configuration.folder().resolve("languages"),
                types,
                settings.services().keySet(),
                actions.names(),
                plugins.conversations(),
                () -> engines));
    }

    /** All that could be made. */
    private static EngineNames known(SpeechSettings speech, PluginCatalog plugins) {
        return new EngineNames(known(speech, plugins.recognizerNames()), known(speech, plugins.synthesizerNames()));
    }

    private static Set<String> known(SpeechSettings speech, Set<String> offered) {
        Set<String> names = new TreeSet<>(offered);
        speech.engines().keySet().stream()
                .filter(name -> offered.contains(speech.pluginEngine(name)))
                .forEach(names::add);
        return names;
    }

    /** The engines that flows on routes name, and those that they run. */
    EngineNames engines() {
        flows.reload();
        return named(routes.routes().stream()
                .filter(Route::isFlow)
                .map(Route::dialog)
                .toList());
    }

    private EngineNames named(List<String> roots) {
        Set<String> seen = new HashSet<>();
        EngineNames names = EngineNames.NONE;
        Deque<String> left = new ArrayDeque<>(roots);
        while (!left.isEmpty()) {
            String name = left.remove();
            Optional<Program> program = flows.current().program(name);
            if (seen.add(name) && program.isPresent()) {
                names = names.plus(program.get().engines());
                program.get().graph().steps().stream()
                        .flatMap(step -> step.deed() instanceof Run run ? Stream.of(run.run()) : Stream.of())
                        .forEach(left::add);
            }
        }
        return names;
    }

    /**
     * From now on, flows can name these engines alone: no other is made before the next start. Flows that name others, which are on no
     * route, are given up.
     */
    void use(EngineNames made) {
        engines = made;
        flows.keep(name -> made.containsAll(named(List.of(name))));
    }

    /** What can be asked for: the plugins' types, too. */
    public SlotTypes types() {
        return types;
    }

    /** All mistakes in all flows, their tests, and in what plugins give them. Makes the actions that they name. */
    List<Problem> check() {
        flows.reload();
        Problems problems = new Problems();
        leftOut.list().forEach(it -> problems.report(it.location(), it.message()));
        flows.problems().forEach(it -> problems.report(it.location(), it.message()));
        TestCheck.check(flows, problems);
        checkActions(problems);
        flows.current().programs().values().forEach(program -> makeParts(program, new HashSet<>(), problems));
        return problems.list();
    }

    /** Finds settings of actions that are wrong. */
    void checkActions(Problems problems) {
        actions.check(problems);
    }

    /** The actions of a flow, and of flows that it runs; the settings of their dialogs are looked at. */
    private void makeParts(Program program, Set<String> seen, Problems problems) {
        for (Step step : program.graph().steps()) {
            if (step.deed() instanceof Act act) {
                actions.make(act.action(), problems);
            } else if (step.deed() instanceof Talk talk) {
                dialogs.check(talk, problems);
            } else if (step.deed() instanceof Run run && seen.add(run.run())) {
                flows.current().program(run.run()).ifPresent(other -> makeParts(other, seen, problems));
            }
        }
    }

    /** What is allowed in flows but should be known, one line each. */
    public List<String> warnings() {
        return Warnings.of(flows.current().programs().values(), away.isPresent());
    }

    /** The dialog of a route to a flow; empty if that can take no call, with the reason among the problems. */
    Optional<Dialog> dialog(Route route, Problems problems) {
        flows.reload();
        String path = "routes." + route.index() + ".flow";
        Optional<FlowState> state = flows.states().stream()
                .filter(it -> it.name().equals(route.dialog()))
                .findFirst();
        if (state.isEmpty()) {
            problems.report(
                    route.written().location(),
                    path + ": there is no flow '" + route.dialog() + "'" + Nearest.hint(route.dialog(), flows.names()));
            return Optional.empty();
        }
        if (!state.get().isUp()) {
            state.get().problems().forEach(it -> problems.report(it.location(), it.message()));
            return Optional.empty();
        }
        flows.current().program(route.dialog()).ifPresent(it -> {
            makeParts(it, new HashSet<>(), problems);
            GivenSettings.check(it.flow(), route.written().settings(), problems);
            checkSections(it, route, problems);
        });
        FlowDialog dialog = new FlowDialog(route.dialog(), flows, set -> parts(Optional.of(route), set), running, away);
        try {
            var _ = dialog.current();
        } catch (FlowException refused) {
            problems.report(route.written().location(), path + ": " + refused.getMessage());
            return Optional.empty();
        }
        return Optional.of(dialog);
    }

    /** How a flow asks and listens where it stands over how its route does: some of it may not go together. */
    private static void checkSections(Program program, Route route, Problems problems) {
        Flow flow = program.flow();
        Sections.asking(flow.asking(), route.asking(), problems);
        ListenSettings listen = Sections.listen(flow.listen(), route.listen(), problems);
        program.graph().steps().forEach(step -> Sections.listen(step.listen(), listen, problems));
    }

    /** The route that leads to a flow; the first, if there are several. */
    public Optional<Route> route(String flow) {
        return routes.routes().stream()
                .filter(route -> route.isFlow() && route.dialog().equals(flow))
                .min(Comparator.comparingInt(Route::index));
    }

    /** How calls by a flow listen unless it says otherwise: as its route does, or else the server. */
    public ListenSettings listening(String flow) {
        return route(flow).map(Route::listen).orElse(configuration.settings().listen());
    }

    /** What a flow finds in this gateway: as on its route, or else as the server has it. */
    public Parts parts(String flow, FlowSet set) {
        return parts(route(flow), set);
    }

    private Parts parts(Optional<Route> route, FlowSet set) {
        String language = route.map(Route::speech)
                .orElse(configuration.settings().speech())
                .language();
        return new Parts(
                new Outside(services, actions, dialogs::of, Transferring.FOR_GOOD),
                set::program,
                set.languages(),
                new Usual(
                        language,
                        settings.zone(),
                        route.map(it -> Plain.map(it.written().settings())).orElse(Map.of()),
                        route.map(Route::asking).orElse(settings.asking())),
                new Present(
                        count -> ThreadLocalRandom.current().nextInt(count),
                        InstantSource.system(),
                        Pauses.REAL,
                        Watcher.NONE));
    }
}
