package dev.parley.bench.parts;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.AppMessage.PlayAudioMessage;
import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyAudioMessage;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnsafeByteOperations;
import dev.parley.api.audio.AudioFormat;
import dev.parley.gateway.call.CallPlan;
import dev.parley.gateway.call.PlayoutSettings;
import dev.parley.gateway.call.Recordings;
import io.grpc.Drainable;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Messages with a frame of 20 ms mu-law, read and written as gRPC has the service do it. */
@State(Scope.Thread)
public class MessagesBenchmark {

    private final MethodDescriptor<PlatformMessage, AppMessage> method = method();
    private final byte[] audio = Noise.loud(AudioFormat.MULAW_8K, Noise.FRAME);
    private final byte[] frame = message(false);
    private final byte[] timedFrame = message(true);
    private final OutputStream nowhere = OutputStream.nullOutputStream();
    private int sequence;

    /** As gRPC hands a message on: its length is known. */
    private static final class Received extends ByteArrayInputStream implements KnownLength {
        Received(byte[] message) {
            super(message);
        }
    }

    @SuppressWarnings("unchecked") // the service has this one method
    private static MethodDescriptor<PlatformMessage, AppMessage> method() {
        CallPlan nobody = new CallPlan(
                "nobody",
                new CallPlan.Audio(line -> frame -> {}),
                PlayoutSettings.DEFAULTS,
                false,
                Duration.ofHours(1),
                Duration.ofHours(1));
        try (Recordings none = new Recordings(Path.of("unused"))) {
            return (MethodDescriptor<PlatformMessage, AppMessage>)
                    SteadyCall.service(nobody, new FrameLoop(), none).bindService().getMethods().stream()
                            .findFirst()
                            .orElseThrow()
                            .getMethodDescriptor();
        }
    }

    private byte[] message(boolean timed) {
        NotifyAudioMessage.Builder heard = NotifyAudioMessage.newBuilder()
                .setAudioData(ByteString.copyFrom(audio))
                .setSequenceNum(1000);
        if (timed) {
            Timestamp time = Timestamp.newBuilder()
                    .setSeconds(1_800_000_000)
                    .setNanos(20_000_000)
                    .build();
            heard.setStartTstamp(time).setEndTstamp(time);
        }
        return PlatformMessage.newBuilder().setNotifyAudioData(heard).build().toByteArray();
    }

    @Benchmark
    public PlatformMessage parseFrame() {
        return method.parseRequest(new Received(frame));
    }

    @Benchmark
    public PlatformMessage parseFrameWithTimes() {
        return method.parseRequest(new Received(timedFrame));
    }

    /** Builds it too, as it is done for each stretch of audio. */
    @Benchmark
    public int writeAudio() throws IOException {
        AppMessage message = AppMessage.newBuilder()
                .setAudioData(PlayAudioMessage.newBuilder()
                        .setId("p1")
                        .setAudioData(UnsafeByteOperations.unsafeWrap(audio))
                        .setContentType("audio/mulaw;rate=8000")
                        .setSequenceNum(sequence++))
                .build();
        try (InputStream out = method.streamResponse(message)) {
            return ((Drainable) out).drainTo(nowhere);
        }
    }
}
