package dev.parley.gateway.audiostream;

import dev.parley.api.audio.AudioFormat;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * How FreeClimb's webhooks are answered.
 *
 * @param publicUrl the address at which FreeClimb reaches our HTTP server, without the webhooks' paths; asked on each use,
 *     since the port may be known only once the server listens
 * @param streamLocation the address at which FreeClimb reaches our gRPC server
 * @param format the audio format asked for
 * @param metadata strings that come back to us with each call's stream
 * @param shape how {@code AudioStream} is written
 * @param refusal what a caller gets who dialled a number that has no route
 * @param transfersComeBack whether a call comes back to us that was handed over so, should the other side not be reached
 * @param maxBody the longest body of a webhook, bytes, 1 KiB to 1 MiB
 * @param bodyTimeout how long a body may take to arrive, over zero
 */
public record WebhookSettings(
        Supplier<URI> publicUrl,
        URI streamLocation,
        AudioFormat format,
        List<String> metadata,
        PerclShape shape,
        Refusal refusal,
        boolean transfersComeBack,
        int maxBody,
        Duration bodyTimeout) {

    /** @throws IllegalArgumentException if an address is not absolute or a number is out of range */
    public WebhookSettings {
        absolute("stream-location", streamLocation);
        metadata = List.copyOf(metadata);
        if (maxBody < 1024 || maxBody > 1024 * 1024) {
            throw new IllegalArgumentException("max-body " + maxBody + " is not in 1024..1048576 bytes");
        }
        if (bodyTimeout.isNegative() || bodyTimeout.isZero()) {
            throw new IllegalArgumentException("body-timeout " + bodyTimeout + " is not over zero");
        }
    }

    /**
     * Settings with the defaults: 8 kHz mu-law, no metadata, the guide's PerCL, unknown numbers rejected, calls that come back, bodies up to 64 KiB within 10 s.
     */
    public static WebhookSettings of(URI publicUrl, URI streamLocation) {
        absolute("public-url", publicUrl);
        return of(() -> publicUrl, streamLocation);
    }

    /** As {@link #of(URI, URI)}, with an address that is not known yet. */
    public static WebhookSettings of(Supplier<URI> publicUrl, URI streamLocation) {
        return new WebhookSettings(
                publicUrl,
                streamLocation,
                AudioFormat.MULAW_8K,
                List.of(),
                PerclShape.GUIDE,
                new Refusal.Reject("unknown number"),
                true,
                64 * 1024,
                Duration.ofSeconds(10));
    }

    public WebhookSettings withFormat(AudioFormat changed) {
        return new WebhookSettings(
                publicUrl, streamLocation, changed, metadata, shape, refusal, transfersComeBack, maxBody, bodyTimeout);
    }

    public WebhookSettings withMetadata(List<String> changed) {
        return new WebhookSettings(
                publicUrl, streamLocation, format, changed, shape, refusal, transfersComeBack, maxBody, bodyTimeout);
    }

    public WebhookSettings withShape(PerclShape changed) {
        return new WebhookSettings(
                publicUrl, streamLocation, format, metadata, changed, refusal, transfersComeBack, maxBody, bodyTimeout);
    }

    public WebhookSettings withRefusal(Refusal changed) {
        return new WebhookSettings(
                publicUrl, streamLocation, format, metadata, shape, changed, transfersComeBack, maxBody, bodyTimeout);
    }

    public WebhookSettings withTransfersComeBack(boolean changed) {
        return new WebhookSettings(
                publicUrl, streamLocation, format, metadata, shape, refusal, changed, maxBody, bodyTimeout);
    }

    public WebhookSettings withMaxBody(int changed) {
        return new WebhookSettings(
                publicUrl, streamLocation, format, metadata, shape, refusal, transfersComeBack, changed, bodyTimeout);
    }

    /** The address at which FreeClimb reaches one of our paths. */
    URI url(String path) {
        String base = publicUrl.get().toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    private static void absolute(String name, URI uri) {
        if (!uri.isAbsolute() || uri.getHost() == null) {
            throw new IllegalArgumentException(name + " '" + uri + "' is not an absolute address with a host");
        }
    }
}
