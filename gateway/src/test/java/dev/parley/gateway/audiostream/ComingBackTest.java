package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.HandOver;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A transfer that fails, and the caller who comes back, over the wire: gRPC and webhooks. */
class ComingBackTest {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final FakeSynthesizer synthesizer = new FakeSynthesizer(timer);
    private final List<CallInfo> taken = new CopyOnWriteArrayList<>();
    private final List<CallRecord> records = new CopyOnWriteArrayList<>();
    private final PendingHandOvers handOvers = new PendingHandOvers(Duration.ofMinutes(2), InstantSource.system());
    private final SimulatedCarrier carrier = new SimulatedCarrier(CarrierSettings.DEFAULTS);

    private final Dialog dialog = conversation -> {
        taken.add(conversation.call());
        if (conversation.call().cameBack().isEmpty()) {
            conversation.handOver(new HandOver.OutDial("+15550000003", "").withComesBack(true));
        }
        conversation.say("they are busy");
        conversation.hangUp("nobody there");
    };

    private final Calls calls = new Calls(
            new CallServices(
                    event -> {},
                    records::add,
                    anomaly -> {},
                    new Recordings(Path.of("unused")),
                    task -> Thread.ofVirtual().unstarted(task)),
            10);

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

    @AfterEach
    void stop() {
        carrier.close();
        timer.shutdownNow();
    }

    @Test
    void theDialogIsHeldAgainAndKnowsWhy() throws Exception {
        try (AudioStreamServer stream = stream();
                WebServer web = web(stream, new int[1])) {
            PlatformSettings settings = PlatformSettings.of(
                            URI.create("http://127.0.0.1:" + web.port() + "/freeclimb/voice"))
                    .withUnreached(Map.of("+15550000003", "busy"));
            try (SimulatedPlatform platform = new SimulatedPlatform(carrier, settings)) {
                PlatformCall call = platform.call(CallRequest.to("+15550000001").withCallId("CA1"), CallerEar.DEAF);
                PlatformOutcome outcome = call.outcome().get(60, TimeUnit.SECONDS);

                assertThat(outcome.kind()).isEqualTo(PlatformOutcome.Kind.ENDED);
                assertThat(outcome.endedReason()).isEqualTo("grpcHangup");
                assertThat(call.secondStream()).isCompleted();
            }
            calls.close(Duration.ofSeconds(30));
        }

        assertThat(taken).extracting(CallInfo::id).containsExactly("CA1", "CA1");
        assertThat(taken).extracting(CallInfo::to).containsExactly("+15550000001", "+15550000001");
        assertThat(taken)
                .extracting(CallInfo::cameBack)
                .containsExactly(Optional.empty(), Optional.of(TransferOutcome.BUSY));
        assertThat(taken).extracting(CallInfo::metadata).containsExactly(List.of("route=desk"), List.of("route=desk"));
        assertThat(synthesizer.asked()).containsExactly("they are busy");
        assertThat(records)
                .extracting(CallRecord::reason)
                .containsExactly(EndReason.HANDED_OVER, EndReason.BOT_HUNG_UP);
        assertThat(records).extracting(CallRecord::detail).containsExactly("", "nobody there");
    }
}
