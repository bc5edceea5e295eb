package dev.parley.gateway.testing;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.PlatformMessage;
import dev.parley.api.audio.AudioConverter;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallEvent;
import dev.parley.api.dialog.AudioDialog;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.HandOver;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.gateway.audiostream.AudioStreamFaults;
import dev.parley.gateway.audiostream.AudioStreamService;
import dev.parley.gateway.audiostream.AudioStreamSettings;
import dev.parley.gateway.call.CallPlan;
import dev.parley.gateway.call.CallRecognizer;
import dev.parley.gateway.call.CallRecord;
import dev.parley.gateway.call.CallServices;
import dev.parley.gateway.call.Calls;
import dev.parley.gateway.call.PlayoutSettings;
import dev.parley.gateway.call.PromptAudio;
import dev.parley.gateway.call.Recordings;
import dev.parley.gateway.call.TurnTaking;
import dev.parley.gateway.call.TurnWords;
import dev.parley.gateway.carrier.CallEnd;
import dev.parley.gateway.carrier.CallRequest;
import dev.parley.gateway.carrier.CarrierSettings;
import dev.parley.gateway.carrier.SimulatedCall;
import dev.parley.gateway.carrier.SimulatedCarrier;
import dev.parley.gateway.speech.AnyFormatRecognizer;
import dev.parley.gateway.speech.AnyFormatSynthesizer;
import dev.parley.gateway.speech.AnyFormatVoiceActivity;
import dev.parley.gateway.speech.SpokenPrompts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

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

    /** A language of few words. */
    public static final TurnTaking TURNS = new TurnTaking(
            Duration.ofMillis(1500),
            language -> new TurnWords(Set.of("uh huh", "mm"), Set.of("and"), Set.of("eight"), Set.of("nine")),
            Duration.ZERO,
            List.of());

    public final VirtualLoop loop = new VirtualLoop();
    public final FakeRecognizer recognizer = new FakeRecognizer(loop);
    public final FakeVoiceActivity voiceActivity = new FakeVoiceActivity();
    public final FakeSynthesizer synthesizer = new FakeSynthesizer(loop);
    public final List<CallEvent> events = new CopyOnWriteArrayList<>();
    public final List<CallRecord> records = new CopyOnWriteArrayList<>();
    public final List<String> anomalies = new CopyOnWriteArrayList<>();
    public final List<String> faults = new CopyOnWriteArrayList<>();
    public final Map<String, HandOver> handOvers = new ConcurrentHashMap<>();

    private CallPlan.Talk talk;
    private PlayoutSettings playout = PlayoutSettings.DEFAULTS;
    private Duration maxDuration = Duration.ofHours(1);
    private Duration stalledTimeout = Duration.ofDays(1);
    private boolean recorded;
    private Optional<Path> recordingFolder = Optional.empty();
    private Optional<Recordings> recordings = Optional.empty();
    private AudioStreamSettings settings = SETTINGS;
    private CarrierSettings carrier = CarrierSettings.DEFAULTS;
    private CallRequest request = CallRequest.to("+1555").withCallId("CA1");
    private BotVoice botVoice = new BotVoice(AudioFormat.MULAW_8K);
    private Calls calls;
    private FaultyWire wire;
    private SimulatedCall call;

    private TestCall(CallPlan.Talk talk) {
        this.talk = talk;
        this.wire = service();
    }

    /** A call that a dialog in words will answer. */
    public static TestCall answeredBy(Dialog dialog) {
        return answeredBy(dialog, ListenSettings.DEFAULTS);
    }

    public static TestCall answeredBy(Dialog dialog, ListenSettings listen) {
        TestCall made = new TestCall(new CallPlan.Audio(line -> null));
        made.talk = new CallPlan.Words(
                dialog,
                Rankings.recognizers(made.loop, new AnyFormatRecognizer(made.recognizer)),
                Optional.of(new AnyFormatVoiceActivity(made.voiceActivity)),
                new SpokenPrompts(new AnyFormatSynthesizer(made.synthesizer), "en-US", ""),
                listen,
                TURNS,
                "sorry");
        return made;
    }

    /** A call that a dialog in audio will answer. */
    public static TestCall answeredInAudioBy(AudioDialog dialog) {
        return new TestCall(new CallPlan.Audio(dialog));
    }

    /** A recorded call. */
    public static TestCall recordedIn(Path folder, Dialog dialog) {
        return answeredBy(dialog).recorded(folder);
    }

    /** A call that is recorded below a folder once its dialog begins to. */
    public static TestCall recordableIn(Path folder, Dialog dialog) {
        TestCall made = answeredBy(dialog);
        made.recordingFolder = Optional.of(folder);
        made.wire = made.service();
        return made;
    }

    /** Recorded below a folder. */
    public TestCall recorded(Path folder) {
        recorded = true;
        recordingFolder = Optional.of(folder);
        wire = service();
        return this;
    }

    /** Without voice activity detection. */
    public TestCall withoutVoiceActivity() {
        return with(words().recognizer(), Optional.empty(), words().prompts(), words().turns(), words().apology());
    }

    /** With another recognizer behind the first. */
    public TestCall withStandIn(FakeRecognizer standIn) {
        return withEngines(
                Rankings.recognizers(loop, new AnyFormatRecognizer(recognizer), new AnyFormatRecognizer(standIn)),
                words().prompts());
    }

    /** With other engines to hear and to speak with. */
    public TestCall withEngines(CallRecognizer hearing, PromptAudio prompts) {
        return with(hearing, words().voiceActivity(), prompts, words().turns(), words().apology());
    }

    /** With another apology. */
    public TestCall apologizing(String apology) {
        return with(words().recognizer(), words().voiceActivity(), words().prompts(), words().turns(), apology);
    }

    /** With other habits of taking turns. */
    public TestCall takingTurns(TurnTaking turns) {
        return with(words().recognizer(), words().voiceActivity(), words().prompts(), turns, words().apology());
    }

    private CallPlan.Words words() {
        return (CallPlan.Words) talk;
    }

    private TestCall with(
            CallRecognizer hearing,
            Optional<VoiceActivityDetector> activity,
            PromptAudio prompts,
            TurnTaking turns,
            String apology) {
        talk = new CallPlan.Words(words().dialog(), hearing, activity, prompts, words().listen(), turns, apology);
        return this;
    }

    /** With a longest duration. */
    public TestCall lastingAtMost(Duration longest) {
        maxDuration = longest;
        return this;
    }

    /** Paced otherwise. */
    public TestCall paced(PlayoutSettings changed) {
        playout = changed;
        return this;
    }

    /** By a carrier with other habits. */
    public TestCall from(CarrierSettings changed) {
        carrier = changed;
        return this;
    }

    /** To a service set otherwise. */
    public TestCall to(AudioStreamSettings changed) {
        settings = changed;
        wire = service();
        return this;
    }

    /** In another format; what is spoken survives only at 8000 Hz. */
    public TestCall in(AudioFormat format) {
        request = request.withFormat(format);
        botVoice = new BotVoice(format);
        return this;
    }

    /** Under another id. */
    public TestCall withCallId(String id) {
        request = request.withCallId(id);
        return this;
    }

    /** With messages of the carrier lost on the way. */
    public TestCall losing(Predicate<PlatformMessage> lost) {
        wire.loses(lost);
        return this;
    }

    /** Over a network on which every message takes so long, either way. */
    public TestCall over(Duration delay) {
        wire.takes(delay);
        return this;
    }

    /** What we send does not get away, or does again. */
    public TestCall stalled(boolean changed) {
        wire.stalls(changed);
        return this;
    }

    private FaultyWire service() {
        recordings = recordingFolder.map(Recordings::new);
        CallServices services = new CallServices(
                events::add,
                records::add,
                anomalies::add,
                recordings.orElseGet(() -> new Recordings(Path.of("unused"))),
                loop.dialogThreads());
        calls = new Calls(services, 2);
        return new FaultyWire(
                new AudioStreamService(
                        settings,
                        (to, from) -> to.equals("+1555") ? Optional.of(plan()) : Optional.empty(),
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
                        () -> loop),
                loop);
    }

    private CallPlan plan() {
        return new CallPlan("test", talk, playout, recorded, maxDuration, stalledTimeout);
    }

    /** With a carrier that counts as broken when it has sent no audio for so long. */
    public TestCall stalledAfter(Duration silence) {
        stalledTimeout = silence;
        return this;
    }

    /** Places the call. */
    public TestCall dial() {
        call = SimulatedCarrier.inProcess(wire, request, carrier, loop, botVoice);
        passes(Duration.ZERO);
        return this;
    }

    /** Opens a stream on which the test says every message itself. */
    public TestCall dialRaw() {
        call = SimulatedCarrier.inProcessRaw(wire, loop, botVoice);
        passes(Duration.ZERO);
        return this;
    }

    /** The carrier says something, whatever its settings. */
    public TestCall carrierSends(PlatformMessage message) {
        call.send(message);
        return passes(Duration.ZERO);
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
        return callerUtters(SpokenCode.audio(text));
    }

    /** The caller utters something, mu-law; returns when the last of it has sounded. */
    public TestCall callerUtters(byte[] mulaw) {
        ByteBuffer audio =
                AudioConverter.between(AudioFormat.MULAW_8K, request.format()).convert(ByteBuffer.wrap(mulaw));
        byte[] bytes = new byte[audio.remaining()];
        audio.get(bytes);
        call.speak(bytes);
        return passes(AudioFormat.MULAW_8K.duration(mulaw.length));
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

    /** The same, where letters may have been cut in two by a pause. */
    public String botSaidInAll() {
        return SpokenCode.read(botVoice.audio.toByteArray());
    }

    /** What the carrier reported to the bot, such as {@code p1 started}. */
    public List<String> notices() {
        return List.copyOf(botVoice.notices);
    }

    /** What the bot sent. */
    public List<AppMessage> botSent() {
        return List.copyOf(botVoice.messages);
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

    /** The record's transcript, a line such as {@code bot: hello} or {@code bot: hello | hello there} for what was cut off. */
    public List<String> transcript() {
        return record().transcript().stream().map(RecordedLine::text).toList();
    }

    /** The events of a kind, in order. */
    public <T extends CallEvent> List<T> events(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Waits until recordings are on the disk. */
    public void recordingsWritten() {
        recordings.ifPresent(Recordings::close);
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
}
