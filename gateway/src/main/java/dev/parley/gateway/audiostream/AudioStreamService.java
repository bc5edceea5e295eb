package dev.parley.gateway.audiostream;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.GRPCStreamServiceGrpc;
import com.freeclimb.ivr.PlatformMessage;
import dev.parley.api.audio.AudioFormat;
import dev.parley.gateway.call.CallPlans;
import dev.parley.gateway.call.Calls;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.netty.util.concurrent.EventExecutor;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** FreeClimb's AudioStream service: one stream is one call. */
public final class AudioStreamService extends GRPCStreamServiceGrpc.GRPCStreamServiceImplBase {

    /** The formats the platform documents. */
    static final Set<AudioFormat> FORMATS = Set.of(AudioFormat.MULAW_8K, AudioFormat.L16_8K, AudioFormat.L16_16K);

    private final AudioStreamSettings settings;
    private final CallPlans plans;
    private final Calls calls;
    private final HandOvers handOvers;
    private final AudioStreamFaults faults;
    private final Supplier<EventExecutor> currentLoop;

    /** @param currentLoop the event loop of the thread that asks */
    public AudioStreamService(
            AudioStreamSettings settings,
            CallPlans plans,
            Calls calls,
            HandOvers handOvers,
            AudioStreamFaults faults,
            Supplier<EventExecutor> currentLoop) {
        this.settings = settings;
        this.plans = plans;
        this.calls = calls;
        this.handOvers = handOvers;
        this.faults = faults;
        this.currentLoop = currentLoop;
    }

    @Override
    public StreamObserver<PlatformMessage> sendIVRData(StreamObserver<AppMessage> out) {
        PlatformStream stream = new PlatformStream(this, out, currentLoop.get());
        if (out instanceof ServerCallStreamObserver<AppMessage> call) {
            call.setOnCancelHandler(() -> stream.broken("the connection broke"));
        }
        return stream;
    }

    AudioStreamSettings settings() {
        return settings;
    }

    CallPlans plans() {
        return plans;
    }

    Calls calls() {
        return calls;
    }

    HandOvers handOvers() {
        return handOvers;
    }

    void fault(String name) {
        faults.fault(name);
    }

    void refused(String cause) {
        faults.refused(cause);
    }

    static String contentTypes() {
        return FORMATS.stream().map(AudioFormat::contentType).sorted().collect(Collectors.joining(", "));
    }
}
