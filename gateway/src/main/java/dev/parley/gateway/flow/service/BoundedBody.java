package dev.parley.gateway.flow.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** An answer's bytes, as long as there are not too many: then nothing more is read. */
final class BoundedBody implements BodySubscriber<byte[]> {

    static final int LARGEST = 256 * 1024;

    /** There are too many. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("more than " + LARGEST + " bytes");
        }
    }

    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription subscription;

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription made) {
        subscription = made;
        made.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        Flow.Subscription made = subscription;
        if (made == null || body.isDone()) {
            return;
        }
        for (ByteBuffer part : parts) {
            if (bytes.size() + part.remaining() > LARGEST) {
                made.cancel();
                body.completeExceptionally(new TooLargeException());
                return;
            }
            byte[] copy = new byte[part.remaining()];
            part.get(copy);
            bytes.writeBytes(copy);
        }
        made.request(1);
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toByteArray());
    }
}
