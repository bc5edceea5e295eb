package dev.parley.gateway.cli;

import dev.parley.api.call.CallEvent;
import dev.parley.api.call.CallInfo;
import dev.parley.api.call.CallObserver;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.Dialog;
import dev.parley.gateway.FlowRunning;
import dev.parley.gateway.Gateway;
import dev.parley.gateway.carrier.CallRequest;
import dev.parley.gateway.carrier.CarrierSettings;
import dev.parley.gateway.carrier.PlatformCall;
import dev.parley.gateway.carrier.PlatformSettings;
import dev.parley.gateway.carrier.SimulatedCall;
import dev.parley.gateway.carrier.SimulatedCarrier;
import dev.parley.gateway.carrier.SimulatedPlatform;
import dev.parley.gateway.carrier.Voice;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.SimulatedCallerSettings;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.run.Away;
import dev.parley.gateway.flow.run.Parts;
import dev.parley.gateway.flow.run.Pauses;
import dev.parley.gateway.flow.run.Runner;
import dev.parley.gateway.flow.run.Watcher;
import dev.parley.gateway.flow.test.Given;
import dev.parley.gateway.flow.test.Performance;
import dev.parley.gateway.flow.test.TestFile;
import dev.parley.gateway.flow.test.TestRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plays tests of flows as calls: a gateway on free loopback ports, the simulated FreeClimb, a caller who speaks and presses keys,
 * and web services that answer as a test says. One test at a time.
 */
public final class WireTests implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Configuration configuration;
    private final WireRoutes routes;
    private final StubServer services;
    private final SimulatedCarrier carrier = new SimulatedCarrier(CarrierSettings.DEFAULTS);
    private final Gateway gateway;
    private volatile @Nullable Stage stage;

    /** The test under way. */
    private record Stage(Performance play, WireCall call, String callId) {

        /** A call that came to nothing may still be there while the next test is played. */
        boolean isOf(CallInfo other) {
            return callId.equals(other.id());
        }
    }

    private WireTests(
            Configuration configuration,
            WireRoutes routes,
            StubServer services,
            Path bundledPlugins,
            List<? extends CallObserver> watchers)
            throws IOException {
        this.configuration = configuration;
        this.routes = routes;
        this.services = services;
        List<CallObserver> observers = new ArrayList<>(watchers);
        observers.add(this::event);
        this.gateway = Gateway.start(configuration, bundledPlugins, observers, this::dialog);
    }

    /**
     * Starts a gateway to be called.
     *
     * @param load reads the configuration with some settings over it, each {@code name=value}
     * @param flows those to be tested
     * @param watchers hear of all calls
     * @throws dev.parley.gateway.config.ConfigurationException naming all mistakes, if there are any
     * @throws IOException if an address cannot be listened on
     */
    public static WireTests start(
            Function<List<String>, Configuration> load,
            List<String> flows,
            Path bundledPlugins,
            List<? extends CallObserver> watchers)
            throws IOException {
        Configuration written = load.apply(List.of());
        WireRoutes routes = WireRoutes.of(written.settings().routes(), flows);
        StubServer services = StubServer.start();
        try {
            Configuration changed = WireConfiguration.of(load, written, routes, services);
            return new WireTests(changed, routes, services, bundledPlugins, watchers);
        } catch (IOException | RuntimeException failure) {
            services.close();
            throw failure;
        }
    }

    /** Why a test cannot be played as a call; empty if it can. */
    public static Optional<String> unfit(Configuration configuration, TestFile file, TestFile.Test test) {
        Given given = file.given(test);
        if (!given.fits(Given.Way.WIRE)) {
            return Optional.of("only: text");
        }
        return configuration.settings().freeclimb().transfersComeBack()
                        || Unreached.of(given).isEmpty()
                ? Optional.empty()
                : Optional.of("a transfer fails, and freeclimb.transfers-come-back is off");
    }

    /** The gateway that is called. */
    public Gateway gateway() {
        return gateway;
    }

    /**
     * Plays one test.
     *
     * @param watcher is told what the flow does
     * @param told is told what the caller says, or presses after a {@code #}
     * @param recording where the call is recorded until it is handed over, stereo WAV, the caller left; empty for nowhere
     * @throws Exception if the call is not answered, or comes to nothing
     */
    public TestRun.Result play(
            String flow,
            TestFile file,
            TestFile.Test test,
            Watcher watcher,
            Consumer<String> told,
            Optional<Path> recording)
            throws Exception {
        Performance play = new Performance(file, test, Instant.now(), Pauses.REAL, watcher);
        BotSound sound = new BotSound();
        WireCaller caller = new WireCaller(voice(), test, told);
        WireCall call = new WireCall(play, caller, sound);
        services.answerAs(play.stubs());
        CallRequest request = request(flow, play.given());
        stage = new Stage(play, call, request.callId());
        PlatformSettings account =
                OwnPlatform.account(configuration, gateway).withUnreached(Unreached.of(play.given()));
        try (SimulatedPlatform platform = new SimulatedPlatform(carrier, account)) {
            PlatformCall placed = platform.call(request, sound, stream -> call.take(new Cue.Streamed(stream)));
            var _ = placed.outcome().whenComplete((_, _) -> call.take(new Cue.Over()));
            SimulatedCall stream = OwnPlatform.stream(placed, PATIENCE);
            var recorded = recording.map(stream::record);
            TestRun.Result result;
            try {
                result = call.hold();
            } finally {
                caller.leaves();
            }
            if (recorded.isPresent()) {
                recorded.get().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            return result;
        } finally {
            stage = null;
        }
    }

    private CallRequest request(String flow, Given given) {
        String from = given.caller().orElse(Performance.CALLER);
        String number = given.dialled()
                .filter(dialled -> gateway.workshop()
                        .routes()
                        .route(dialled, from)
                        .filter(route -> route.isFlow() && route.dialog().equals(flow))
                        .isPresent())
                .orElse(routes.number(flow));
        return CallRequest.to(number).withFrom(from);
    }

    private Voice voice() {
        SimulatedCallerSettings caller = configuration.settings().simulatedCaller();
        return new Voice(gateway.workshop().synthesizer(caller.synthesizer()), caller.voice(), caller.language());
    }

    private void event(CallEvent event) {
        Stage current = stage;
        if (current != null && current.isOf(event.call())) {
            current.call().take(new Cue.Told(event));
        }
    }

    private Dialog dialog(Program program, Parts parts, Optional<Away> away) {
        return conversation -> converse(program, parts, away, conversation);
    }

    private void converse(Program program, Parts parts, Optional<Away> away, Conversation conversation)
            throws Exception {
        Stage current = stage;
        if (current == null || !current.isOf(conversation.call())) {
            FlowRunning.USUAL.dialog(program, parts, away).converse(conversation);
            return;
        }
        Parts tested = current.play().parts(parts);
        Parts own = tested.withPresent(tested.present()
                .withTime(clock(program, parts, current.play()), parts.present().pauses()));
        WireCall call = current.call();
        new Runner(program, own, away)
                .converse(new Overheard(conversation, call::take, call::leavesFor, call::isAnsweredAhead));
    }

    /** The test's time goes on from when the call begins. */
    private static InstantSource clock(Program program, Parts parts, Performance play) {
        Instant begun = parts.present().time().instant();
        Optional<Instant> begins = play.given()
                .begins(program.flow().timeZone().orElse(parts.usual().zone()));
        return begins.<InstantSource>map(it -> () ->
                        it.plus(Duration.between(begun, parts.present().time().instant())))
                .orElse(parts.present().time());
    }

    @Override
    public void close() {
        carrier.close();
        gateway.close();
        services.close();
    }
}
