package dev.parley.bench.parts;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyAudioMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyCallStartedMessage;
import com.google.protobuf.ByteString;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.AudioLine;
import dev.parley.api.dialog.AudioReceiver;
import dev.parley.gateway.audiostream.AudioStreamFaults;
import dev.parley.gateway.audiostream.AudioStreamService;
import dev.parley.gateway.audiostream.AudioStreamSettings;
import dev.parley.gateway.call.CallPlan;
import dev.parley.gateway.call.CallServices;
import dev.parley.gateway.call.Calls;
import dev.parley.gateway.call.PlayoutSettings;
import dev.parley.gateway.call.Recordings;
import io.grpc.stub.StreamObserver;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A call in which the same goes on and on: in virtual time, without a network. Used by the thread that made it. */
final class SteadyCall implements AutoCloseable {

    private static final AudioStreamSettings SETTINGS = new AudioStreamSettings(
            "127.0.0.1",
            0,
            65_536,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            ByteOrder.LITTLE_ENDIAN,
            true,
            Optional.empty());

    private static final Duration EVER = Duration.ofDays(1000);

    /** Frames from syllable to syllable, and how many of them are silent: enough to tell the voice from the line. */
    private static final int SYLLABLE = 20;

    private static final int GAP = 4;

    private static final long LONGEST_START_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final FrameLoop loop = new FrameLoop();
    private final Recordings recordings = new Recordings(Path.of("unused"));
    private final PlatformMessage[] frames = new PlatformMessage[SYLLABLE];
    private final Swallowing out = new Swallowing();
    private final SteadySpeech speech;
    private final StreamObserver<PlatformMessage> stream;
    private int next;

    /** Places the call, and waits until it is as it will be. */
    SteadyCall(Situation situation, AudioFormat format) {
        speech = new SteadySpeech(format, loop);
        CallPlan plan = new CallPlan("steady", talk(situation, speech), PlayoutSettings.DEFAULTS, false, EVER, EVER);
        for (int i = 0; i < SYLLABLE; i++) {
            frames[i] = frame(format, situation != Situation.PROMPT && i >= GAP);
        }
        stream = service(plan, loop, recordings).sendIVRData(out);
        stream.onNext(PlatformMessage.newBuilder()
                .setNotifyCallStarted(NotifyCallStartedMessage.newBuilder()
                        .setCallId("CA1")
                        .setTo("+1555")
                        .setFrom("+1556")
                        .setIsInbound(true)
                        .setContentType(format.contentType()))
                .build());
        long giveUp = System.nanoTime() + LONGEST_START_NANOS;
        while (out.messages == 0 && speech.heard() == 0) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("the call does not begin");
            }
            frame();
        }
    }

    private static CallPlan.Talk talk(Situation situation, SteadySpeech speech) {
        return switch (situation) {
            case ECHO -> new CallPlan.Audio(SteadyCall::echo);
            case LISTENING -> speech.talk(conversation -> conversation.listen());
            case PROMPT -> speech.talk(conversation -> conversation.say("on and on"));
        };
    }

    private static AudioReceiver echo(AudioLine line) {
        return line::play;
    }

    /** A service that answers each call as planned. */
    static AudioStreamService service(CallPlan plan, FrameLoop loop, Recordings recordings) {
        CallServices services = new CallServices(
                event -> {},
                record -> {},
                anomaly -> {},
                recordings,
                Thread.ofVirtual().factory());
        AudioStreamFaults faults = new AudioStreamFaults() {
            @Override
            public void fault(String name) {
                throw new IllegalStateException(name);
            }

            @Override
            public void refused(String cause) {
                throw new IllegalStateException(cause);
            }
        };
        return new AudioStreamService(
                SETTINGS,
                (to, from) -> Optional.of(plan),
                new Calls(services, 1),
                (call, target) -> {},
                faults,
                () -> loop);
    }

    /** Lets 20 ms pass, and the caller's next frame come. Returns how many messages the bot has sent so far. */
    long frame() {
        loop.pass(Noise.FRAME.toNanos());
        stream.onNext(frames[next]);
        next = (next + 1) % SYLLABLE;
        return out.messages;
    }

    /** The connection breaks. */
    @Override
    public void close() {
        stream.onError(new IllegalStateException("enough"));
        loop.pass(Noise.FRAME.toNanos());
        recordings.close();
    }

    private static PlatformMessage frame(AudioFormat format, boolean loud) {
        byte[] audio = loud ? Noise.loud(format, Noise.FRAME) : Noise.quiet(format, Noise.FRAME);
        return PlatformMessage.newBuilder()
                .setNotifyAudioData(NotifyAudioMessage.newBuilder().setAudioData(ByteString.copyFrom(audio)))
                .build();
    }

    private static final class Swallowing implements StreamObserver<AppMessage> {

        private long messages;

        @Override
        public void onNext(AppMessage message) {
            messages++;
        }

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onCompleted() {}
    }
}
