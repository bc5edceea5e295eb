package dev.parley.speech.google.fake;

import io.grpc.Status;
import io.grpc.SynchronizationContext;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What goes back to a client: at once, late, or not at all. Used on the stream's own context only.
 *
 * @param <R> the responses
 */
final class Outbox<R> {

    private final ServerCallStreamObserver<R> client;
    private final SynchronizationContext context;
    private final ScheduledExecutorService timers;
    private long delay;
    private boolean silent;
    private boolean closed;

    Outbox(ServerCallStreamObserver<R> client, SynchronizationContext context, ScheduledExecutorService timers) {
        this.client = client;
        this.context = context;
        this.timers = timers;
    }

    void send(R response) {
        post(() -> client.onNext(response));
    }

    void complete() {
        post(() -> {
            closed = true;
            client.onCompleted();
        });
    }

    /** Ends the stream now, whatever is still on its way. */
    void fail(Status status) {
        if (!closed) {
            closed = true;
            client.onError(status.asRuntimeException());
        }
    }

    /** From now on nothing goes back. */
    void silence() {
        silent = true;
    }

    boolean silent() {
        return silent;
    }

    /** What is sent from now on goes back so much later. */
    void delay(long nanos) {
        delay = nanos;
    }

    void close() {
        closed = true;
    }

    private void post(Runnable sending) {
        if (silent) {
            return;
        }
        if (delay == 0) {
            run(sending);
        } else {
            context.schedule(() -> run(sending), delay, TimeUnit.NANOSECONDS, timers);
        }
    }

    private void run(Runnable sending) {
        if (!closed && !silent) {
            sending.run();
        }
    }
}
