package dev.parley.gateway;

import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.FlowsSettings;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.FlowSet;
import dev.parley.gateway.flow.FlowState;
import dev.parley.gateway.flow.Flows;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.model.Asking;
import dev.parley.gateway.flow.model.Transfer;
import dev.parley.gateway.flow.read.Plain;
import dev.parley.gateway.flow.run.Away;
import dev.parley.gateway.flow.run.FlowException;
import dev.parley.gateway.flow.run.Parts;
import dev.parley.gateway.flow.run.Pauses;
import dev.parley.gateway.flow.run.Transferring;
import dev.parley.gateway.flow.run.Watcher;
import dev.parley.gateway.flow.service.Services;
import dev.parley.gateway.plugin.PluginCatalog;
import dev.parley.gateway.route.Route;
import dev.parley.gateway.route.RouteTable;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Call flows as dialogs of routes: what the gateway has, put where flows want it. */
public final class FlowDialogs {

    private record PluginDialog(String name, Node.Mapping settings) {}

    private final Configuration configuration;
    private final FlowsSettings settings;
    private final PluginCatalog plugins;
    private final RouteTable routes;
    private final Services services;
    private final Flows flows;
    private final Optional<Away> away;
    private final Map<PluginDialog, Optional<Dialog>> pluginDialogs = new ConcurrentHashMap<>();

    FlowDialogs(Configuration configuration, PluginCatalog plugins, RouteTable routes, Services services) {
        this.configuration = configuration;
        this.settings = configuration.settings().flows();
        this.plugins = plugins;
        this.routes = routes;
        this.services = services;
        this.away =
                configuration.settings().freeclimb().transfersComeBack() ? Optional.of(new Away()) : Optional.empty();
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
                SlotTypes.BUILT_IN,
                settings.services().keySet(),
                Set.of(),
                plugins.conversations()));
    }

    /** All mistakes in all flows. */
    List<Problem> check() {
        flows.reload();
        return flows.problems();
    }

    /** What is allowed in flows but should be known, one line each. */
    public List<String> warnings() {
        if (away.isPresent()) {
            return List.of();
        }
        return flows.current().programs().values().stream()
                .flatMap(program -> program.graph().instructions().stream())
                .filter(it -> it.step().deed() instanceof Transfer transfer
                        && !transfer.branches().isEmpty())
                .map(it -> it.step().location()
                        + ": freeclimb.transfers-come-back is off: who is not reached is hung up, and this transfer never takes "
                        + String.join(", ", it.branches().keySet()))
                .distinct()
                .sorted()
                .toList();
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
        FlowDialog dialog = new FlowDialog(route.dialog(), flows, set -> parts(Optional.of(route), set), away);
        try {
            var _ = dialog.runner();
        } catch (FlowException refused) {
            problems.report(route.written().location(), path + ": " + refused.getMessage());
            return Optional.empty();
        }
        return Optional.of(dialog);
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
        return new Parts(
                services,
                _ -> Optional.empty(),
                this::pluginDialog,
                set::program,
                set.languages(),
                route.map(Route::speech)
                        .orElse(configuration.settings().speech())
                        .language(),
                settings.zone(),
                route.map(it -> Plain.map(it.written().settings())).orElse(Map.of()),
                Asking.of(route.map(Route::asking).orElse(settings.asking())),
                count -> ThreadLocalRandom.current().nextInt(count),
                InstantSource.system(),
                Pauses.REAL,
                Transferring.FOR_GOOD,
                Watcher.NONE);
    }

    private Optional<Dialog> pluginDialog(String name, Node.Mapping written) {
        return pluginDialogs.computeIfAbsent(new PluginDialog(name, written), it -> {
            Problems problems = new Problems();
            var offer = plugins.dialog(name);
            return offer.create(offer.bind(written, "settings", problems), written, "settings", problems);
        });
    }
}
