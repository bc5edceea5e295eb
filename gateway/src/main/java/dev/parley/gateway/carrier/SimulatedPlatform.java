package dev.parley.gateway.carrier;

import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;

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
        CompletableFuture<SimulatedCall> stream = new CompletableFuture<>();
        CompletableFuture<SimulatedCall> secondStream = new CompletableFuture<>();
        CallJourney journey = new CallJourney(
                carrier, settings, new Webhooks(client, settings), request, ear, List.of(stream, secondStream));
        CompletableFuture<PlatformOutcome> outcome = CompletableFuture.supplyAsync(
                journey::travel, task -> Thread.ofVirtual().name("platform").start(task));
        return new PlatformCall(request, stream, secondStream, outcome);
    }

    /** Breaks off webhooks under way. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
