package dev.parley.gateway.carrier;

import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The platform around the carrier: asks an application by webhook what to do with a call, streams it where the answer says,
 * and asks and tells again when the stream is over. Thread-safe.
 */
public final class SimulatedPlatform implements AutoCloseable {

    private final SimulatedCarrier carrier;
    private final PlatformSettings settings;
    private final HttpClient client;

    /** A platform on a carrier, which stays the caller's to close. */
    public SimulatedPlatform(SimulatedCarrier carrier, PlatformSettings settings) {
        this.carrier = carrier;
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** Places a call; returns at once. */
    public PlatformCall call(CallRequest request, CallerEar ear) {
        return call(request, ear, _ -> {});
    }

    /**
     * Places a call; returns at once.
     *
     * @param streams told of each of the call's streams: one, and one more for each number that was dialled in vain, if the
     *     application wants the call back
     */
    public PlatformCall call(CallRequest request, CallerEar ear, Consumer<SimulatedCall> streams) {
        CompletableFuture<SimulatedCall> first = new CompletableFuture<>();
        Consumer<SimulatedCall> all = streams.andThen(first::complete);
        CallJourney journey = new CallJourney(carrier, settings, new Webhooks(client, settings), request, ear, all);
        CompletableFuture<PlatformOutcome> outcome = CompletableFuture.supplyAsync(
                () -> {
                    PlatformOutcome came = journey.travel();
                    first.completeExceptionally(new IllegalStateException("no stream: " + came.detail()));
                    return came;
                },
                task -> Thread.ofVirtual().name("platform").start(task));
        return new PlatformCall(request, first, outcome);
    }

    /** Breaks off webhooks under way. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
