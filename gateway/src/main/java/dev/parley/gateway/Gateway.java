package dev.parley.gateway;

import dev.parley.api.call.CallObserver;
import dev.parley.gateway.audiostream.AudioStreamServer;
import dev.parley.gateway.audiostream.PendingHandOvers;
import dev.parley.gateway.audiostream.WebhookSignature;
import dev.parley.gateway.audiostream.Webhooks;
import dev.parley.gateway.call.CallServices;
import dev.parley.gateway.call.Calls;
import dev.parley.gateway.call.Recordings;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.ConfigurationException;
import dev.parley.gateway.config.FreeClimbSettings;
import dev.parley.gateway.config.GatewaySettings;
import dev.parley.gateway.flow.FlowWatch;
import dev.parley.gateway.flow.Flows;
import dev.parley.gateway.flow.service.FetchOutcome;
import dev.parley.gateway.plugin.PluginCatalog;
import dev.parley.gateway.speech.PromptCache;
import dev.parley.gateway.store.CallRecords;
import dev.parley.gateway.telemetry.CallEvents;
import dev.parley.gateway.telemetry.CallMetrics;
import dev.parley.gateway.telemetry.Metrics;
import dev.parley.gateway.web.Readiness;
import dev.parley.gateway.web.WebServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running gateway: the rooms put together, started in order and stopped the other way round. */
public final class Gateway implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Gateway.class);
    private static final Duration FAREWELL = Duration.ofSeconds(10);
    private static final InstantSource CLOCK = InstantSource.system();

    private final Shutdown shutdown;
    private final Workshop workshop;
    private final Calls calls;
    private final int streamPort;
    private final int webPort;

    private Gateway(Shutdown shutdown, Workshop workshop, Calls calls, int streamPort, int webPort) {
        this.shutdown = shutdown;
        this.workshop = workshop;
        this.calls = calls;
        this.streamPort = streamPort;
        this.webPort = webPort;
    }

    /**
     * Starts a gateway.
     *
     * @param bundledPlugins the folder of the plugins that come with Parley
     * @param watchers hear of all calls, beside the plugins' observers
     * @throws ConfigurationException naming all mistakes, if there are any
     * @throws IOException if an address cannot be listened on
     */
    public static Gateway start(Configuration configuration, Path bundledPlugins, List<? extends CallObserver> watchers)
            throws IOException {
        return start(configuration, bundledPlugins, watchers, FlowRunning.USUAL);
    }

    /**
     * Starts a gateway whose flows are run in a way of their own.
     *
     * @param running makes the dialogs of flows
     * @throws ConfigurationException naming all mistakes, if there are any
     * @throws IOException if an address cannot be listened on
     */
    public static Gateway start(
            Configuration configuration,
            Path bundledPlugins,
            List<? extends CallObserver> watchers,
            FlowRunning running)
            throws IOException {
        Shutdown shutdown = new Shutdown();
        try {
            return start(configuration, bundledPlugins, watchers, running, shutdown);
        } catch (IOException | RuntimeException failure) {
            shutdown.close();
            throw failure;
        }
    }

    private static Gateway start(
            Configuration configuration,
            Path bundledPlugins,
            List<? extends CallObserver> watchers,
            FlowRunning running,
            Shutdown shutdown)
            throws IOException {
        GatewaySettings settings = configuration.settings();
        Metrics metrics = shutdown.add(new Metrics());
        Workshop workshop = shutdown.add(Workshop.open(
                configuration, bundledPlugins, (service, outcome) -> metrics.fetch(service, word(outcome)), running));
        DialPlan plans =
                workshop.dialPlan(shutdown.add(new PromptCache(Rooms.promptCache(settings), new PromptNews(metrics))));
        shutdown.add(watchFlows(workshop.flows().flows(), metrics));
        workshop.engineStates().forEach(it -> metrics.engine(it.kind(), it.name(), it::up, it::active));
        CallRecords records = shutdown.add(records(settings, metrics));
        Calls calls = calls(settings, workshop.plugins(), watchers, records, metrics, shutdown);
        PendingHandOvers handOvers = new PendingHandOvers(PendingHandOvers.DEFAULT_LIFETIME, CLOCK);
        AudioStreamServer stream = shutdown.add(AudioStreamServer.start(
                Rooms.audioStream(configuration), plans, calls, handOvers, new StreamFaults(metrics)));
        Readiness readiness = new Readiness();
        WebPort webPort = new WebPort();
        Webhooks webhooks = new Webhooks(
                Rooms.webhooks(settings, stream.port(), webPort),
                signature(settings.freeclimb()),
                (to, from) -> plans.planFor(to, from).isPresent(),
                calls::available,
                handOvers,
                new CarrierNews(records, metrics),
                CLOCK);
        WebServer web = shutdown.add(web(settings, readiness, metrics, webhooks));
        webPort.known(web.port());
        shutdown.add(() -> end(calls));
        shutdown.add(readiness::stopping);
        readiness.ready();
        return new Gateway(shutdown, workshop, calls, stream.port(), web.port());
    }

    private static String word(FetchOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static FlowWatch watchFlows(Flows flows, Metrics metrics) {
        flows.names().forEach(name -> metrics.flow(name, () -> flows.isUp(name)));
        return FlowWatch.start(flows, state -> metrics.flow(state.name(), () -> flows.isUp(state.name())));
    }

    private static CallRecords records(GatewaySettings settings, Metrics metrics) {
        return new CallRecords(
                settings.records().folder(),
                settings.records().statusWait(),
                outcome -> metrics.record(outcome.word()),
                CLOCK);
    }

    private static Calls calls(
            GatewaySettings settings,
            PluginCatalog plugins,
            List<? extends CallObserver> watchers,
            CallRecords records,
            Metrics metrics,
            Shutdown shutdown) {
        List<CallObserver> observers = new ArrayList<>(plugins.observers());
        observers.add(new CallMetrics(metrics));
        observers.addAll(watchers);
        CallEvents events = shutdown.add(new CallEvents(observers, metrics));
        Recordings recordings = shutdown.add(new Recordings(
                settings.records().folder().resolve("recordings"),
                settings.records().folder().resolve("messages")));
        CallServices services = new CallServices(
                events,
                records::finished,
                metrics::anomaly,
                recordings,
                Thread.ofVirtual().factory());
        Calls calls = new Calls(services, settings.call().maxCalls());
        metrics.activeCalls(calls::count);
        return calls;
    }

    private static WebServer web(GatewaySettings settings, Readiness readiness, Metrics metrics, Webhooks webhooks)
            throws IOException {
        try {
            return WebServer.start(
                    Rooms.web(settings), readiness, metrics::scrape, List.of(webhooks), Webhooks.ENDPOINTS);
        } catch (IllegalStateException taken) {
            throw new IOException(taken.getMessage(), taken);
        }
    }

    private static Optional<WebhookSignature> signature(FreeClimbSettings settings) {
        return settings.signingSecret().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new WebhookSignature(settings.signingSecret().reveal(), settings.signatureTolerance(), CLOCK));
    }

    private static void end(Calls calls) {
        int left = calls.close(FAREWELL);
        if (left > 0) {
            log.warn("{} calls had not ended {} s after they were hung up", left, FAREWELL.toSeconds());
        }
    }

    /** The port of the AudioStream service. */
    public int streamPort() {
        return streamPort;
    }

    /** The port of the HTTP server. */
    public int webPort() {
        return webPort;
    }

    /** How many calls are under way. */
    public int calls() {
        return calls.count();
    }

    /** What calls are answered with. */
    public Workshop workshop() {
        return workshop;
    }

    /** Takes no more calls, hangs up those under way, writes what is to be written, and stops. */
    @Override
    public void close() {
        shutdown.close();
    }
}
