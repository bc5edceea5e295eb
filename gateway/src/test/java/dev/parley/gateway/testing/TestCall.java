package dev.parley.gateway.testing;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallEvent;
import dev.parley.api.dialog.AudioDialog;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.HandOver;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.gateway.audiostream.AudioStreamFaults;
import dev.parley.gateway.audiostream.AudioStreamService;
import dev.parley.gateway.audiostream.AudioStreamSettings;
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
import dev.parley.gateway.speech.SpokenPrompts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A whole call in virtual time: a simulated carrier, the AudioStream service, the call core, fake engines and a dialog, on
 * one {@link VirtualLoop}. A test reads as a conversation: the caller says, the bot hears, the bot answers.
 */
public final class TestCall {

    public static final AudioStreamSettings SETTINGS = new AudioStreamSettings(
            "127.0.0.1",
            0,
            65_536,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            ByteOrder.LITTLE_ENDIAN,
            true,
            Optional.empty());

    public final VirtualLoop loop = new VirtualLoop();
    public final FakeRecognizer recognizer = new FakeRecognizer();
    public final FakeVoiceActivity voiceActivity = new FakeVoiceActivity();
    public final FakeSynthesizer synthesizer = new FakeSynthesizer(loop);
    public final List<CallEvent> events = new CopyOnWriteArrayList<>();
    public final List<CallRecord> records = new CopyOnWriteArrayList<>();
    public final List<String> anomalies = new CopyOnWriteArrayList<>();
    public final List<String> faults = new CopyOnWriteArrayList<>();
    public final Map<String, HandOver> handOvers = new ConcurrentHashMap<>();

    private final Calls calls;
    private final AudioStreamService service;
    private final BotVoice botVoice = new BotVoice();
    private CallPlan plan;
    private CarrierSettings carrier = CarrierSettings.DEFAULTS;
    private SimulatedCall call;

    private TestCall(CallPlan.Talk talk, Optional<Path> recordings) {
        CallServices services = new CallServices(
                events::add,
                records::add,
                anomalies::add,
                new Recordings(recordings.orElse(Path.of("unused"))),
                loop.dialogThreads());
        calls = new Calls(services, 10);
        CallPlan.Talk voiced = talk instanceof CallPlan.Words words
                ? new CallPlan.Words(
                        words.dialog(),
                        recognizer,
                        Optional.of(voiceActivity),
                        new SpokenPrompts(synthesizer, "en-US", ""),
                        words.listen(),
                        words.apology())
                : talk;
        plan = new CallPlan(
                "test",
                voiced,
                PlayoutSettings.DEFAULTS,
                recordings.isPresent(),
                Duration.ofHours(1),
                Duration.ofHours(1));
        service = new AudioStreamService(
                SETTINGS,
                (to, from) -> to.equals("+1555") ? Optional.of(plan) : Optional.empty(),
                calls,
                (info, target) -> handOvers.put(info.id(), target),
                new AudioStreamFaults() {
                    @Override
                    public void fault(String name) {
                        faults.add(name);
                    }

                    @Override
                    public void refused(String cause) {
                        faults.add("refused: " + cause);
                    }
                },
                () -> loop);
    }

    /** A call that a dialog in words will answer. */
    public static TestCall answeredBy(Dialog dialog) {
        return answeredBy(dialog, ListenSettings.DEFAULTS);
    }

    public static TestCall answeredBy(Dialog dialog, ListenSettings listen) {
        return new TestCall(words(dialog, listen), Optional.empty());
    }

    /** A call that a dialog in audio will answer. */
    public static TestCall answeredBy(AudioDialog dialog) {
        return new TestCall(new CallPlan.Audio(dialog), Optional.empty());
    }

    /** A recorded call. */
    public static TestCall recordedIn(Path folder, Dialog dialog) {
        return new TestCall(words(dialog, ListenSettings.DEFAULTS), Optional.of(folder));
    }

    private static CallPlan.Words words(Dialog dialog, ListenSettings listen) {
        return new CallPlan.Words(dialog, new FakeRecognizer(), Optional.empty(), (p, f, l) -> null, listen, "sorry");
    }

    /** Without voice activity detection. */
    public TestCall withoutVoiceActivity() {
        CallPlan.Words words = (CallPlan.Words) plan.talk();
        CallPlan.Words deaf = new CallPlan.Words(
                words.dialog(), recognizer, Optional.empty(), words.prompts(), words.listen(), words.apology());
        plan = new CallPlan(
                plan.dialog(), deaf, plan.playout(), plan.recorded(), plan.maxDuration(), plan.stalledTimeout());
        return this;
    }

    /** With a longest duration. */
    public TestCall lastingAtMost(Duration longest) {
        plan = new CallPlan(
                plan.dialog(), plan.talk(), plan.playout(), plan.recorded(), longest, plan.stalledTimeout());
        return this;
    }

    /** By a carrier with other habits. */
    public TestCall from(CarrierSettings changed) {
        carrier = changed;
        return this;
    }

    /** Places the call. */
    public TestCall dial() {
        return dial("+1555");
    }

    public TestCall dial(String number) {
        call = SimulatedCarrier.inProcess(service, CallRequest.to(number).withCallId("CA1"), carrier, loop, botVoice);
        passes(Duration.ZERO);
        return this;
    }

    /** Opens a stream on which the test says every message itself. */
    public TestCall dialRaw() {
        call = SimulatedCarrier.inProcessRaw(service, loop, botVoice);
        passes(Duration.ZERO);
        return this;
    }

    /** Time passes. */
    public TestCall passes(Duration duration) {
        loop.advance(duration);
        return this;
    }

    public TestCall passes(long millis) {
        return passes(Duration.ofMillis(millis));
    }

    /** The caller says something; returns when the last letter has been spoken. */
    public TestCall callerSays(String text) {
        byte[] audio = SpokenCode.audio(text);
        call.speak(audio);
        return passes(AudioFormat.MULAW_8K.duration(audio.length));
    }

    /** The caller presses keys; returns when the last is up. */
    public TestCall callerPresses(String digits) {
        call.press(digits);
        return passes(200L * digits.length());
    }

    /** The carrier's side, for everything else. */
    public SimulatedCall carrierSide() {
        return call;
    }

    /** What the caller has heard the bot say, all of it. */
    public String botSaid() {
        return botVoice.reader.text();
    }

    /** What the carrier reported to the bot, such as {@code p1 started}. */
    public List<String> notices() {
        return List.copyOf(botVoice.notices);
    }

    /** How the call ended for the carrier. */
    public CallEnd end() {
        return call.ended().getNow(null);
    }

    /** What the gateway wrote down, once the call is over. */
    public CallRecord record() {
        if (records.size() != 1) {
            throw new AssertionError("expected one record, not " + records);
        }
        return records.getFirst();
    }

    /** Whether anything of the call is left. */
    public boolean nothingLeft() {
        return calls.count() == 0
                && recognizer.openStreams() == 0
                && voiceActivity.openStreams() == 0
                && loop.liveDialogs().isEmpty();
    }

    public Calls calls() {
        return calls;
    }

    private static final class BotVoice implements CallerEar {

        final SpokenCode.Reader reader = new SpokenCode.Reader();
        final List<String> notices = new ArrayList<>();

        @Override
        public void frame(byte[] heard, byte[] said, boolean audible) {
            reader.read(ByteBuffer.wrap(heard));
        }

        @Override
        public void playbackStarted(String id, Instant at) {
            notices.add(id + " started");
        }

        @Override
        public void playbackCompleted(String id, Instant at) {
            notices.add(id + " completed");
        }

        @Override
        public void cleared(String id, Instant at) {
            notices.add(id + " cleared");
        }

        @Override
        public void digit(char digit, Instant at) {
            notices.add("digit " + digit);
        }

        @Override
        public void error(String message, Instant at) {
            notices.add("error " + message);
        }
    }
}
