package dev.parley.speech.google;

import com.google.common.util.concurrent.MoreExecutors;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What one listener is told, one thing after the other, off the network's threads: one that hangs holds up nobody else. */
final class Reports {

    private final Executor serial;
    private final Consumer<Throwable> broken;
    private final AtomicInteger untold = new AtomicInteger();
    private volatile boolean closed;

    /**
     * @param workers where the listener is called
     * @param broken told of what the listener throws
     */
    Reports(Executor workers, Consumer<Throwable> broken) {
        serial = MoreExecutors.newSequentialExecutor(workers);
        this.broken = broken;
    }

    /** Tells it when what was before has been told. */
    void tell(Runnable report) {
        untold.incrementAndGet();
        try {
            serial.execute(() -> {
                try {
                    if (!closed) {
                        report.run();
                    }
                } catch (Throwable e) {
                    // Errors too: whoever waits for the end of the utterance must hear of it.
                    broken.accept(e);
                } finally {
                    untold.decrementAndGet();
                }
            });
        } catch (RejectedExecutionException e) {
            // The engine has been closed, and its streams with it.
            closed = true;
        } catch (Throwable e) {
            untold.decrementAndGet();
            throw e;
        }
    }

    /** Whether the listener has not yet dealt with all. */
    boolean pending() {
        return untold.get() > 0;
    }

    boolean closed() {
        return closed;
    }

    /** Drops what has not been told. */
    void close() {
        closed = true;
    }
}
