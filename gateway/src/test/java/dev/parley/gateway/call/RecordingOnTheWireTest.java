package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.Mulaw;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.gateway.audiostream.AudioStreamFaults;
import dev.parley.gateway.audiostream.AudioStreamServer;
import dev.parley.gateway.carrier.CallRequest;
import dev.parley.gateway.carrier.CallerEar;
import dev.parley.gateway.carrier.CarrierSettings;
import dev.parley.gateway.carrier.SimulatedCall;
import dev.parley.gateway.carrier.SimulatedCarrier;
import dev.parley.gateway.carrier.StreamTarget;
import dev.parley.gateway.speech.SpokenPrompts;
import dev.parley.gateway.testing.FakeRecognizer;
import dev.parley.gateway.testing.FakeSynthesizer;
import dev.parley.gateway.testing.Rankings;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.TestCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway's recording beside the carrier's own of the same call, over sockets and in real time. */
class RecordingOnTheWireTest {

    private static final int SAMPLES_PER_MILLI = 8;
    private static final int WINDOW = 500 * SAMPLES_PER_MILLI;

    @TempDir
    private Path folder;

    private final Random random = new Random(1);

    private String letters(int count) {
        return random.ints(count, 0, 52)
                .map(letter -> letter < 26 ? 'a' + letter : 'A' + letter - 26)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Both recordings of one call: the gateway's and the carrier's. */
    private List<StereoFile> call(List<String> bot, String caller) throws Exception {
        BlockingQueue<CallRecord> records = new LinkedBlockingQueue<>();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        Recordings recordings = new Recordings(folder);
        Calls calls = new Calls(
                new CallServices(
                        event -> {},
                        records::add,
                        anomaly -> {},
                        recordings,
                        Thread.ofVirtual().factory()),
                1);
        CallPlan plan = new CallPlan(
                "test",
                new CallPlan.Words(
                        conversation -> bot.forEach(conversation::say),
                        Rankings.recognizers(timer, new FakeRecognizer(timer)),
                        Optional.empty(),
                        new SpokenPrompts(new FakeSynthesizer(timer), "en-US", ""),
                        ListenSettings.DEFAULTS,
                        TestCall.TURNS,
                        ""),
                PlayoutSettings.DEFAULTS,
                true,
                Duration.ofMinutes(5),
                Duration.ofMinutes(1));
        AudioStreamFaults faults = new AudioStreamFaults() {
            @Override
            public void fault(String name) {}

            @Override
            public void refused(String cause) {}
        };
        Path carriersFile = folder.resolve("carrier.wav");
        try (SimulatedCarrier carrier = new SimulatedCarrier(CarrierSettings.DEFAULTS);
                AudioStreamServer server = AudioStreamServer.start(
                        TestCall.SETTINGS, (to, from) -> Optional.of(plan), calls, (info, target) -> {}, faults)) {
            SimulatedCall call = carrier.dial(
                    StreamTarget.of("127.0.0.1:" + server.port()), CallRequest.to("+1555"), CallerEar.DEAF);
            CompletableFuture<Path> carriers = call.record(carriersFile);
            call.speak(SpokenCode.audio(caller));
            CallRecord record = records.poll(60, TimeUnit.SECONDS);
            assertThat(record).isNotNull();
            carriers.get(60, TimeUnit.SECONDS);
            calls.close(Duration.ofSeconds(30));
            recordings.close();
            return List.of(StereoFile.read(record.recordings().getFirst()), StereoFile.read(carriersFile));
        } finally {
            timer.shutdownNow();
        }
    }

    @Test
    void theBotIsAsMuchLaterThanTheCallerAsTheCarrierHeardIt() throws Exception {
        List<StereoFile> both = call(List.of(letters(25), letters(25), letters(25)), letters(90));

        StereoFile ours = both.getFirst();
        StereoFile carriers = both.getLast();
        short[] callerHere = samples(ours.left());
        short[] callerThere = samples(carriers.left());
        short[] botHere = samples(ours.right());
        short[] botThere = samples(carriers.right());
        int begin = lag(callerThere, 1000 * SAMPLES_PER_MILLI, callerHere, 0, 900 * SAMPLES_PER_MILLI);
        List<Integer> steps = new ArrayList<>();
        for (int from = 500 * SAMPLES_PER_MILLI; from < 4500 * SAMPLES_PER_MILLI; from += WINDOW) {
            int caller = lag(callerThere, from, callerHere, begin, 250 * SAMPLES_PER_MILLI);
            int bot = lag(botThere, from, botHere, begin, 250 * SAMPLES_PER_MILLI);
            steps.add(Math.abs(bot - caller) / SAMPLES_PER_MILLI);
        }
        steps.sort(null);
        // Where the machine stumbles a stretch may be late; most are not.
        assertThat(steps.get(steps.size() / 2)).isLessThanOrEqualTo(40);
    }

    /** How much later a window of one side is found in another recording of it, to the millisecond, at most so far from where it should be. */
    private static int lag(short[] there, int from, short[] here, int around, int range) {
        int best = around;
        double highest = -1;
        for (int lag = around - range; lag <= around + range; lag += SAMPLES_PER_MILLI) {
            double correlation = from + lag < 0 ? -1 : correlation(there, from, here, from + lag);
            if (correlation > highest) {
                highest = correlation;
                best = lag;
            }
        }
        assertThat(highest).as("likeness of the window at " + from).isGreaterThan(0.7);
        return best;
    }

    private static double correlation(short[] one, int from, short[] other, int otherFrom) {
        double product = 0;
        double power = 1;
        double otherPower = 1;
        for (int i = 0; i < WINDOW && otherFrom + i < other.length; i++) {
            product += (double) one[from + i] * other[otherFrom + i];
            power += (double) one[from + i] * one[from + i];
            otherPower += (double) other[otherFrom + i] * other[otherFrom + i];
        }
        return product / Math.sqrt(power * otherPower);
    }

    /** Without their mean: the letters of {@link SpokenCode} are all on one side of zero. */
    private static short[] samples(byte[] mulaw) {
        short[] samples = new short[mulaw.length];
        double mean = 0;
        for (int i = 0; i < mulaw.length; i++) {
            samples[i] = Mulaw.decode(mulaw[i]);
            mean += (double) samples[i] / mulaw.length;
        }
        for (int i = 0; i < samples.length; i++) {
            samples[i] -= (short) mean;
        }
        return samples;
    }
}
