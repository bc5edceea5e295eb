package dev.parley.gateway;

import dev.parley.api.dialog.Dialog;
import dev.parley.api.speech.EngineChoice;
import dev.parley.gateway.call.CallPlan;
import dev.parley.gateway.call.CallPlans;
import dev.parley.gateway.call.CallRecognizer;
import dev.parley.gateway.call.TurnTaking;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.GatewaySettings;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.route.Route;
import dev.parley.gateway.route.RouteTable;
import dev.parley.gateway.speech.ChosenRecognizers;
import dev.parley.gateway.speech.FallbackSettings;
import dev.parley.gateway.speech.PromptCache;
import dev.parley.gateway.speech.SpokenPrompts;
import dev.parley.gateway.speech.SynthesizerPair;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the call of each route is answered: its dialog made, its engines at hand. */
final class DialPlan implements CallPlans {

    private static final Logger log = LoggerFactory.getLogger(DialPlan.class);

    private final RouteTable routes;
    private final Map<Route, CallPlan> plans = new HashMap<>();

    private DialPlan(RouteTable routes) {
        this.routes = routes;
    }

    /** Makes all dialogs and engines that the routes name; what cannot be made is among the problems. */
    static DialPlan of(
            RouteTable routes,
            Configuration configuration,
            RouteDialogs dialogs,
            Engines engines,
            PromptCache prompts,
            Problems problems) {
        DialPlan plan = new DialPlan(routes);
        routes.routes().stream()
                .filter(route -> !dialogs.isAudio(route))
                .forEach(route -> engines.begin(route.speech()));
        EngineNames names = dialogs.flows().engines();
        engines.begin(names);
        for (Route route : routes.routes()) {
            if (!dialogs.isAudio(route)) {
                names = names.plus(route.speech().recognizer(), route.speech().synthesizer());
            }
        }
        EngineShelf shelf = engines.shelf(names, prompts);
        dialogs.flows().use(shelf.names());
        SpokenLanguages languages = new SpokenLanguages(shelf);
        for (Route route : routes.routes()) {
            if (!dialogs.isAudio(route)) {
                languages.warnings(route, dialogs.flow(route)).forEach(log::warn);
            }
            talk(route, configuration, dialogs, engines, shelf, problems)
                    .ifPresent(talk -> plan.plans.put(route, plan(route, talk, configuration.settings())));
        }
        return plan;
    }

    @Override
    public Optional<CallPlan> planFor(String to, String from) {
        return routes.route(to, from).map(plans::get);
    }

    private static CallPlan plan(Route route, CallPlan.Talk talk, GatewaySettings settings) {
        return new CallPlan(
                route.dialog(),
                talk,
                Rooms.playout(route.playout()),
                route.recording().enabled(),
                settings.call().maxDuration(),
                settings.call().stalledTimeout());
    }

    private static Optional<CallPlan.Talk> talk(
            Route route,
            Configuration configuration,
            RouteDialogs dialogs,
            Engines engines,
            EngineShelf shelf,
            Problems problems) {
        if (dialogs.isAudio(route)) {
            return dialogs.audioDialog(route, problems).map(CallPlan.Audio::new);
        }
        Optional<Dialog> dialog = dialogs.dialog(route, problems);
        FallbackSettings fallback = Rooms.fallback(route.speech().fallback());
        Optional<CallRecognizer> recognizer =
                shelf.recognizer(new EngineChoice(route.speech().recognizer()), fallback);
        Optional<SynthesizerPair> speaker =
                shelf.synthesizer(new EngineChoice(route.speech().synthesizer()), fallback);
        var voiceActivity = engines.voiceActivity(route.speech().voiceActivity());
        if (dialog.isEmpty() || recognizer.isEmpty() || speaker.isEmpty()) {
            return Optional.empty();
        }
        TurnTaking turns =
                Rooms.turnTaking(route.turnTaking(), configuration.folder().resolve("languages"));
        // Read now what would have to be read in a call.
        var _ = turns.words().apply(route.listen().language());
        return Optional.of(new CallPlan.Words(
                dialog.get(),
                new ChosenRecognizers(recognizer.get(), choice -> shelf.recognizer(choice, fallback)),
                voiceActivity,
                new SpokenPrompts(
                        speaker.get(),
                        choice -> shelf.synthesizer(choice, fallback),
                        route.speech().language(),
                        route.speech().voice()),
                route.listen(),
                turns,
                configuration.settings().call().apology()));
    }
}
