package dev.parley.gateway.audiostream;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyAudioMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyCallStartedMessage;
import com.google.protobuf.ByteString;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.AudioDialog;
import dev.parley.api.dialog.AudioLine;
import dev.parley.api.dialog.AudioReceiver;
import dev.parley.gateway.call.CallPlan;
import dev.parley.gateway.call.CallServices;
import dev.parley.gateway.call.Calls;
import dev.parley.gateway.call.PlayoutSettings;
import dev.parley.gateway.call.Recordings;
import dev.parley.gateway.testing.CountingLoop;
import dev.parley.gateway.testing.TestCall;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call in which the same goes on and on, for those who count what a frame costs: no network, virtual time, and engines
 * that allocate nothing themselves.
 */
final class SteadyCall implements AutoCloseable {

    private static final Duration FRAME = Duration.ofMillis(20);
    private static final Duration EVER = Duration.ofDays(1000);

    /** Frames from syllable to syllable, and how many of them are silent: enough to tell the voice from the line. */
    private static final int SYLLABLE = 20;

    private static final int GAP = 4;

    private final CountingLoop loop = new CountingLoop();
    private final Recordings recordings = new Recordings(Path.of("unused"));
    private final List<PlatformMessage> frames = new ArrayList<>();
    private final StreamObserver<PlatformMessage> stream;
    private final Swallowing out = new Swallowing();
    private final SteadySpeech speech;
    private int next;

    private SteadyCall(CallPlan.Talk talk, boolean speaking, SteadySpeech speech) {
        this.speech = speech;
        CallPlan plan = new CallPlan("steady", talk, PlayoutSettings.DEFAULTS, false, EVER, EVER);
        CallServices services =
                new CallServices(event -> {}, record -> {}, anomaly -> {}, recordings, loop.dialogThreads());
        AudioStreamService service = new AudioStreamService(
                TestCall.SETTINGS,
                (to, from) -> Optional.of(plan),
                new Calls(services, 1),
                (call, target) -> {},
                new AudioStreamFaults() {
                    @Override
                    public void fault(String name) {
                        throw new AssertionError(name);
                    }

                    @Override
                    public void refused(String cause) {
                        throw new AssertionError(cause);
                    }
                },
                () -> loop);
        for (int i = 0; i < SYLLABLE; i++) {
            frames.add(frame(i, speaking && i >= GAP));
        }
        stream = service.sendIVRData(out);
        stream.onNext(PlatformMessage.newBuilder()
                .setNotifyCallStarted(NotifyCallStartedMessage.newBuilder()
                        .setCallId("CA1")
                        .setTo("+1555")
                        .setFrom("+1556")
                        .setIsInbound(true)
                        .setContentType(AudioFormat.MULAW_8K.contentType()))
                .build());
        loop.advance(Duration.ZERO);
    }

    /** The caller hears what they say. */
    static SteadyCall echo() {
        return new SteadyCall(new CallPlan.Audio(new Echo()), true, new SteadySpeech());
    }

    /** The caller speaks, and the bot listens. */
    static SteadyCall listening() {
        SteadySpeech speech = new SteadySpeech();
        return new SteadyCall(
                speech.talk(conversation -> {
                    while (true) {
                        conversation.listen();
                    }
                }),
                true,
                speech);
    }

    /** The bot speaks, and the caller listens. */
    static SteadyCall prompted() {
        SteadySpeech speech = new SteadySpeech();
        return new SteadyCall(speech.talk(conversation -> conversation.say("on and on")), false, speech);
    }

    /** Lets frames pass, 20 ms each; returns the bytes that were allocated on the call's thread. */
    long pass(int count) {
        long before = loop.allocated();
        for (int i = 0; i < count; i++) {
            loop.advance(FRAME);
            loop.run(this::next);
        }
        return loop.allocated() - before;
    }

    private void next() {
        stream.onNext(frames.get(next));
        next = (next + 1) % frames.size();
    }

    /** How many messages the bot has sent. */
    int sent() {
        return out.messages;
    }

    /** How many frames the recognizer has got. */
    int heard() {
        return speech.heard();
    }

    @Override
    public void close() {
        stream.onError(new IllegalStateException("enough"));
        loop.advance(FRAME);
        recordings.close();
    }

    private static PlatformMessage frame(int number, boolean loud) {
        return PlatformMessage.newBuilder()
                .setNotifyAudioData(NotifyAudioMessage.newBuilder()
                        .setAudioData(ByteString.copyFrom(SteadySpeech.audio(FRAME, loud)))
                        .setSequenceNum(number))
                .build();
    }

    private static final class Swallowing implements StreamObserver<AppMessage> {

        private int messages;

        @Override
        public void onNext(AppMessage message) {
            messages++;
        }

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onCompleted() {}
    }

    private static final class Echo implements AudioDialog {

        @Override
        public AudioReceiver open(AudioLine line) {
            return line::play;
        }
    }
}
