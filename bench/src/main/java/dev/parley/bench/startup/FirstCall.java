package dev.parley.bench.startup;

import com.freeclimb.ivr.AppMessage;
import dev.parley.gateway.carrier.CallEnd;
import dev.parley.gateway.carrier.CallRequest;
import dev.parley.gateway.carrier.CallerEar;
import dev.parley.gateway.carrier.SimulatedCall;
import dev.parley.gateway.carrier.SimulatedCarrier;
import dev.parley.gateway.carrier.StreamTarget;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The first call of a gateway: notes when the bot's first audio comes. */
final class FirstCall implements CallerEar {

    private static final int PATIENCE_SECONDS = 30;

    private final CompletableFuture<Long> answered = new CompletableFuture<>();
    private final SimulatedCall call;

    FirstCall(SimulatedCarrier carrier, StreamTarget gateway, String number) {
        call = carrier.dial(gateway, CallRequest.to(number), this);
    }

    /** By {@link System#nanoTime}; waits for it. */
    long answered() {
        return answered.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    void speak(byte[] audio) {
        var _ = call.speak(audio);
    }

    void hangUp() {
        call.hangUp();
        var _ = call.ended().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void received(AppMessage message, Instant at) {
        if (message.hasAudioData()) {
            answered.complete(System.nanoTime());
        }
    }

    @Override
    public void ended(CallEnd end, Instant at) {
        answered.completeExceptionally(
                new IllegalStateException("the call was not answered: " + end.how() + " " + end.detail()));
    }
}
