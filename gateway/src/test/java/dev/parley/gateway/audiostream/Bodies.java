package dev.parley.gateway.audiostream;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** Bodies of requests. */
final class Bodies {

    private Bodies() {}

    static HttpRequest.BodyPublisher text(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    /** A body whose length is not told beforehand. */
    static HttpRequest.BodyPublisher chunked(String text) {
        return HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
