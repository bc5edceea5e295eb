package dev.parley.gateway.audiostream;

import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.RequestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Reads a request's body within a bound of bytes and of time. */
final class WebhookBody {

    private static final long READ_ON = 256 * 1024;

    private WebhookBody() {}

    /**
     * Reads to the end. The server ends a read that waits for too long; this bounds all of them together. A body over the
     * bound is read on for a while, without being kept: a sender that is cut off while it writes would not see our answer.
     */
    static byte[] read(InputStream stream, int max, Duration timeout) throws WebhookException {
        long begun = System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        long total = 0;
        int length = next(stream, chunk);
        while (length >= 0 && total <= max + READ_ON) {
            total += length;
            if (total <= max) {
                body.write(chunk, 0, length);
            }
            if (System.nanoTime() - begun > timeout.toNanos()) {
                throw new WebhookException(
                        408, WebhookOutcome.TOO_SLOW, "the body took longer than " + timeout.toMillis() + " ms");
            }
            length = next(stream, chunk);
        }
        if (total > max) {
            throw new WebhookException(413, WebhookOutcome.TOO_LARGE, "the body is longer than " + max + " bytes");
        }
        return body.toByteArray();
    }

    private static int next(InputStream stream, byte[] chunk) throws WebhookException {
        try {
            return stream.read(chunk);
        } catch (RequestException | IOException | UncheckedIOException | InsufficientDataAvailableException broken) {
            // The server's own bounds, a read that timed out, or a connection that broke.
            throw new WebhookException(400, WebhookOutcome.BROKEN_OFF, "the body broke off, or is far too long");
        }
    }
}
