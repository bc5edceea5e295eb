package dev.parley.gateway.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says what is going on, and, when it takes over 2 s, that it still is. */
final class Progress implements AutoCloseable {

    private static final int EVERY_SECONDS = 2;

    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());

    private Progress(Runnable tick) {
        var _ = ticker.scheduleAtFixedRate(tick, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Begins something, such as {@code starting the engines}. */
    static Progress of(PrintWriter out, String what) {
        long start = System.nanoTime();
        return new Progress(() -> {
            out.println("… " + what + ", " + Wording.seconds(Duration.ofNanos(System.nanoTime() - start)));
            out.flush();
        });
    }

    /** Goes on with a line that has been begun, a dot every 2 s. */
    static Progress dots(PrintWriter out) {
        return new Progress(() -> {
            out.print(".");
            out.flush();
        });
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }
}
