package dev.parley.gateway.audiostream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads a request's body within a bound of bytes and of time. */
final class WebhookBody {

    private WebhookBody() {}

    /**
     * Reads to the end. Each single read is bounded by the server's own time-out; this bounds all of them together, so that
     * a sender cannot hold on to us byte by byte.
     */
    static byte[] read(InputStream stream, int max, Duration timeout) throws IOException, WebhookException {
        long begun = System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        int length = stream.read(chunk);
        while (length >= 0) {
            body.write(chunk, 0, length);
            if (body.size() > max) {
                throw tooLarge(max);
            }
            if (System.nanoTime() - begun > timeout.toNanos()) {
                throw new WebhookException(
                        408, WebhookOutcome.TOO_SLOW, "the body took longer than " + timeout.toMillis() + " ms");
            }
            length = stream.read(chunk);
        }
        return body.toByteArray();
    }

    static WebhookException tooLarge(int max) {
        return new WebhookException(413, WebhookOutcome.TOO_LARGE, "the body is longer than " + max + " bytes");
    }
}
