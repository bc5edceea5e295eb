package dev.parley.gateway.audiostream;

import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.gateway.call.CallPlan;
import dev.parley.gateway.call.CallRecord;
import dev.parley.gateway.call.CallServices;
import dev.parley.gateway.call.Calls;
import dev.parley.gateway.call.CarrierStatus;
import dev.parley.gateway.call.PlayoutSettings;
import dev.parley.gateway.call.Recordings;
import dev.parley.gateway.carrier.CallRequest;
import dev.parley.gateway.carrier.CallerEar;
import dev.parley.gateway.carrier.CarrierSettings;
import dev.parley.gateway.carrier.PlatformCall;
import dev.parley.gateway.carrier.PlatformOutcome;
import dev.parley.gateway.carrier.PlatformSettings;
import dev.parley.gateway.carrier.SimulatedCarrier;
import dev.parley.gateway.carrier.SimulatedPlatform;
import dev.parley.gateway.speech.SpokenPrompts;
import dev.parley.gateway.testing.FakeRecognizer;
import dev.parley.gateway.testing.FakeSynthesizer;
import dev.parley.gateway.testing.Rankings;
import dev.parley.gateway.testing.TestCall;
import dev.parley.gateway.web.Readiness;
import dev.parley.gateway.web.WebServer;
import dev.parley.gateway.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A dialog that is called over the wire, gRPC and webhooks, and transfers callers to numbers of which some are not reached. */
final class TransferringBot {

    private final Dialog dialog;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final FakeSynthesizer synthesizer = new FakeSynthesizer(timer);
    private final List<CallRecord> records = new CopyOnWriteArrayList<>();
    private final PendingHandOvers handOvers = new PendingHandOvers(Duration.ofMinutes(2), InstantSource.system());
    private final SimulatedCarrier carrier = new SimulatedCarrier(CarrierSettings.DEFAULTS);
    private final Calls calls = new Calls(
            new CallServices(
                    event -> {},
                    records::add,
                    anomaly -> {},
                    new Recordings(Path.of("unused")),
                    task -> Thread.ofVirtual().unstarted(task)),
            10);

    TransferringBot(Dialog dialog) {
        this.dialog = dialog;
    }

    /** What it said. */
    List<String> said() {
        return synthesizer.asked();
    }

    /** The records of the call, one for each of its streams. */
    List<CallRecord> records() {
        return records;
    }

    /**
     * Calls it once, and waits for the end of all.
     *
     * @param unreached numbers that are not reached, and why
     */
    PlatformOutcome call(Map<String, String> unreached) throws Exception {
        try (AudioStreamServer stream = stream();
                WebServer web = web(stream, new int[1])) {
            PlatformSettings settings = PlatformSettings.of(
                            URI.create("http://127.0.0.1:" + web.port() + "/freeclimb/voice"))
                    .withUnreached(unreached);
            try (SimulatedPlatform platform = new SimulatedPlatform(carrier, settings)) {
                PlatformCall call = platform.call(CallRequest.to("+15550000001").withCallId("CA1"), CallerEar.DEAF);
                return call.outcome().get(60, TimeUnit.SECONDS);
            } finally {
                calls.close(Duration.ofSeconds(30));
            }
        } finally {
            carrier.close();
            timer.shutdownNow();
        }
    }

    private AudioStreamServer stream() throws IOException {
        CallPlan plan = new CallPlan(
                "test",
                new CallPlan.Words(
                        dialog,
                        Rankings.recognizers(timer, new FakeRecognizer(timer)),
                        Optional.empty(),
                        new SpokenPrompts(synthesizer, "en-US", ""),
                        ListenSettings.DEFAULTS,
                        TestCall.TURNS,
                        "sorry"),
                PlayoutSettings.DEFAULTS,
                false,
                Duration.ofMinutes(5),
                Duration.ofMinutes(1));
        return AudioStreamServer.start(
                TestCall.SETTINGS, (to, from) -> Optional.of(plan), calls, handOvers, new AudioStreamFaults() {
                    @Override
                    public void fault(String name) {}

                    @Override
                    public void refused(String cause) {}
                });
    }

    private WebServer web(AudioStreamServer stream, int[] port) {
        WebhookSettings settings = WebhookSettings.of(
                        () -> URI.create("http://127.0.0.1:" + port[0]),
                        URI.create("http://127.0.0.1:" + stream.port()))
                .withMetadata(List.of("route=desk"));
        WebhookListener listener = new WebhookListener() {
            @Override
            public void callExpected(String callId) {}

            @Override
            public void status(CarrierStatus status) {}

            @Override
            public void answered(String webhook, WebhookOutcome outcome) {}
        };
        Webhooks webhooks = new Webhooks(
                settings,
                Optional.empty(),
                (to, from) -> true,
                () -> true,
                handOvers,
                listener,
                InstantSource.system());
        WebServer web = WebServer.start(
                WebSettings.DEFAULTS.withPort(0), new Readiness(), () -> "", List.of(webhooks), Webhooks.ENDPOINTS);
        port[0] = web.port();
        return web;
    }
}
