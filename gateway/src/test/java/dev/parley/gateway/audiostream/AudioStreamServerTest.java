package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.api.call.CallEvent;
import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.gateway.call.CallPlan;
import dev.parley.gateway.call.CallRecord;
import dev.parley.gateway.call.CallServices;
import dev.parley.gateway.call.Calls;
import dev.parley.gateway.call.PlayoutSettings;
import dev.parley.gateway.call.Recordings;
import dev.parley.gateway.carrier.CallEnd;
import dev.parley.gateway.carrier.CallRequest;
import dev.parley.gateway.carrier.CallerEar;
import dev.parley.gateway.carrier.CarrierSettings;
import dev.parley.gateway.carrier.SimulatedCall;
import dev.parley.gateway.carrier.SimulatedCarrier;
import dev.parley.gateway.carrier.StreamTarget;
import dev.parley.gateway.speech.SpokenPrompts;
import dev.parley.gateway.testing.FakeRecognizer;
import dev.parley.gateway.testing.FakeSynthesizer;
import dev.parley.gateway.testing.FakeVoiceActivity;
import dev.parley.gateway.testing.Rankings;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.TestCall;
import io.grpc.Status.Code;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls over real sockets, in real time. */
class AudioStreamServerTest {

    private static final ListenSettings QUICK = ListenSettings.DEFAULTS
            .withMinSilence(Duration.ofMillis(100))
            .withMaxSilence(Duration.ofMillis(100))
            .withNoInputTimeout(Duration.ofSeconds(30));

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final FakeRecognizer recognizer = new FakeRecognizer(timer);
    private final FakeVoiceActivity voiceActivity = new FakeVoiceActivity();
    private final FakeSynthesizer synthesizer = new FakeSynthesizer(timer);
    private final List<CallRecord> records = new CopyOnWriteArrayList<>();
    private final List<CallEvent> events = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Set<Thread> dialogs = ConcurrentHashMap.newKeySet();
    private final Recordings recordings = new Recordings(Path.of("unused"));
    private final SimulatedCarrier carrier = new SimulatedCarrier(CarrierSettings.DEFAULTS);

    private volatile Dialog dialog = conversation -> {
        String name = conversation.ask("who?").text();
        conversation.say("hi " + name);
    };
    private final Calls calls = calls(100);
    private final AudioStreamServer server = start();
    private final StreamTarget target = StreamTarget.of("127.0.0.1:" + server.port());

    private Calls calls(int most) {
        return new Calls(
                new CallServices(events::add, records::add, faults::add, recordings, task -> {
                    Thread thread = Thread.ofVirtual().unstarted(() -> {
                        try {
                            task.run();
                        } finally {
                            dialogs.remove(Thread.currentThread());
                        }
                    });
                    dialogs.add(thread);
                    return thread;
                }),
                most);
    }

    private AudioStreamServer start() {
        try {
            return AudioStreamServer.start(
                    TestCall.SETTINGS,
                    (to, from) -> Optional.of(plan()),
                    calls,
                    (call, target) -> {},
                    new AudioStreamFaults() {
                        @Override
                        public void fault(String name) {
                            faults.add(name);
                        }

                        @Override
                        public void refused(String cause) {
                            faults.add("refused: " + cause);
                        }
                    });
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private CallPlan plan() {
        return new CallPlan(
                "test",
                new CallPlan.Words(
                        conversation -> dialog.converse(conversation),
                        Rankings.recognizers(timer, recognizer),
                        Optional.of(voiceActivity),
                        new SpokenPrompts(synthesizer, "en-US", ""),
                        QUICK,
                        TestCall.TURNS,
                        "sorry"),
                PlayoutSettings.DEFAULTS,
                false,
                Duration.ofMinutes(5),
                Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() {
        calls.close(Duration.ofSeconds(30));
        server.close();
        carrier.close();
        timer.shutdownNow();
    }

    /** A caller who says their name when asked, and hears the bot out. */
    private final class Caller implements CallerEar {

        final SpokenCode.Reader reader = new SpokenCode.Reader();
        final String name;
        final SimulatedCall call;
        final CompletableFuture<Void> asked = new CompletableFuture<>();

        Caller(String name) {
            this.name = name;
            this.call = carrier.dial(target, CallRequest.to("+1555"), this);
            var _ = asked.thenRun(() -> call.speak(SpokenCode.audio(name)));
        }

        @Override
        public void frame(byte[] heard, byte[] said, boolean audible) {
            // On a busy machine the audio may stumble; what matters is that all of it comes, in order.
            if (heard[0] != (byte) 0xff) {
                reader.read(ByteBuffer.wrap(heard));
            }
        }

        @Override
        public void playbackCompleted(String id, Instant at) {
            asked.complete(null);
        }

        CallEnd end() {
            return call.ended().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    private static void until(BooleanSupplier reached) throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(giveUp);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private boolean nothingLeft() {
        return calls.count() == 0
                && recognizer.openStreams() == 0
                && voiceActivity.openStreams() == 0
                && dialogs.isEmpty()
                && carrier.calls() == 0;
    }

    private static long heap() throws InterruptedException {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(100);
            used = Math.min(
                    used,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return used;
    }

    private static int threads() {
        return Thread.getAllStackTraces().size();
    }

    @Test
    void aCallOverASocketIsAConversation() throws InterruptedException {
        Caller ada = new Caller("ada");

        assertThat(ada.end().how()).isEqualTo(CallEnd.How.TERMINATED);
        assertThat(ada.end().status()).isEqualTo(Code.OK);
        assertThat(ada.reader.text()).isEqualTo("who?hi ada");
        until(this::nothingLeft);
        assertThat(records).singleElement().extracting(CallRecord::reason).isEqualTo(EndReason.BOT_HUNG_UP);
        assertThat(faults).isEmpty();
    }

    @Test
    void aHundredCallsOneAfterAnotherAndTwentyAtOnceLeaveNothing() throws InterruptedException {
        // Two rounds first, so that classes, pools and the compiler have what they keep.
        for (int i = 0; i < 2; i++) {
            atOnce(20);
        }
        until(this::nothingLeft);
        records.clear();
        events.clear();
        int threads = threads();
        long heap = heap();

        dialog = conversation -> conversation.say("x");
        for (int i = 0; i < 100; i++) {
            assertThat(new Caller("nobody").end().how()).isEqualTo(CallEnd.How.TERMINATED);
        }
        dialog = conversation ->
                conversation.say("hi " + conversation.ask("who?").text());
        atOnce(20);

        until(this::nothingLeft);
        assertThat(records).hasSize(120).allMatch(it -> it.reason() == EndReason.BOT_HUNG_UP);
        assertThat(events.stream().filter(CallEvent.CallEnded.class::isInstance))
                .hasSize(120);
        records.clear();
        events.clear();
        assertThat(threads()).isLessThanOrEqualTo(threads);
        assertThat(heap()).isLessThan(heap + 4_000_000);
    }

    private void atOnce(int count) {
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            callers.add(new Caller("caller" + (char) ('a' + i)));
        }
        for (Caller caller : callers) {
            assertThat(caller.end().status()).isEqualTo(Code.OK);
            assertThat(caller.reader.text()).isEqualTo("who?hi " + caller.name);
        }
    }

    @Test
    void aConnectionThatIsCutLeavesNothing() throws InterruptedException {
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            callers.add(new Caller(""));
        }
        for (Caller caller : callers) {
            caller.asked.orTimeout(60, TimeUnit.SECONDS).join();
            caller.call.cut();
        }

        until(this::nothingLeft);
        assertThat(records).hasSize(10).allMatch(it -> it.reason() == EndReason.CONNECTION_LOST);
    }

    @Test
    void aStreamThatIsCancelledLeavesNothing() throws InterruptedException {
        Caller caller = new Caller("");
        caller.asked.orTimeout(60, TimeUnit.SECONDS).join();

        caller.call.cancel();

        until(this::nothingLeft);
        assertThat(records).singleElement().extracting(CallRecord::reason).isEqualTo(EndReason.CONNECTION_LOST);
    }

    @Test
    void closingWithCallsUnderWayEndsThem() throws InterruptedException {
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            callers.add(new Caller(""));
        }
        for (Caller caller : callers) {
            caller.asked.orTimeout(60, TimeUnit.SECONDS).join();
        }

        assertThat(calls.close(Duration.ofSeconds(30))).isZero();
        server.close();

        assertThat(callers).allSatisfy(it -> assertThat(it.end().how()).isEqualTo(CallEnd.How.TERMINATED));
        assertThat(records).hasSize(5).allMatch(it -> it.reason() == EndReason.SHUTDOWN);
        until(this::nothingLeft);
        assertThat(new Caller("").end().how()).isEqualTo(CallEnd.How.FAILED);
    }

    @Test
    void aServerThatIsClosedWithoutEndingItsCallsBreaksThemOff() throws InterruptedException {
        Caller caller = new Caller("");
        caller.asked.orTimeout(60, TimeUnit.SECONDS).join();

        server.close();

        assertThat(caller.end().how()).isEqualTo(CallEnd.How.FAILED);
        until(this::nothingLeft);
        assertThat(records).singleElement().extracting(CallRecord::reason).isEqualTo(EndReason.CONNECTION_LOST);
    }

    @Test
    void manyConnectionsThatSayNothingOrNonsenseLeaveNothing() throws InterruptedException {
        List<SimulatedCall> raw = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            SimulatedCall call = carrier.dialRaw(target, CallerEar.DEAF);
            call.started().orTimeout(60, TimeUnit.SECONDS).join();
            call.send(i % 2 == 0 ? Said.nothing() : Said.audio(new byte[160]));
            raw.add(call);
        }

        assertThat(raw)
                .allSatisfy(it -> assertThat(it.ended()
                                .orTimeout(60, TimeUnit.SECONDS)
                                .join()
                                .status())
                        .isEqualTo(Code.FAILED_PRECONDITION));
        until(this::nothingLeft);
        assertThat(faults).hasSize(30).containsOnly("refused: not-started");
    }

    @Test
    void aMessageThatIsTooLargeEndsItsCallOnly() throws InterruptedException {
        Caller good = new Caller("ada");
        SimulatedCall bad = carrier.dialRaw(target, CallerEar.DEAF);
        bad.started().orTimeout(60, TimeUnit.SECONDS).join();
        bad.send(Said.started());
        bad.send(Said.audio(new byte[100_000]));

        assertThat(bad.ended().orTimeout(60, TimeUnit.SECONDS).join().how()).isEqualTo(CallEnd.How.FAILED);
        assertThat(good.end().status()).isEqualTo(Code.OK);
        until(this::nothingLeft);
        assertThat(records)
                .extracting(CallRecord::reason)
                .containsExactlyInAnyOrder(EndReason.CONNECTION_LOST, EndReason.BOT_HUNG_UP);
    }

    @Test
    void anAddressThatIsTakenIsNamed() {
        AudioStreamSettings taken = new AudioStreamSettings(
                "127.0.0.1",
                server.port(),
                TestCall.SETTINGS.maxMessageBytes(),
                TestCall.SETTINGS.keepAlive(),
                TestCall.SETTINGS.startTimeout(),
                TestCall.SETTINGS.l16ByteOrder(),
                true,
                Optional.empty());

        assertThatThrownBy(() -> AudioStreamServer.start(
                        taken, (to, from) -> Optional.empty(), calls, (call, target) -> {}, new AudioStreamFaults() {
                            @Override
                            public void fault(String name) {}

                            @Override
                            public void refused(String cause) {}
                        }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1:" + server.port());
    }
}
