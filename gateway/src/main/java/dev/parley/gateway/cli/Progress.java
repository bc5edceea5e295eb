package dev.parley.gateway.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says what is going on, and, when it takes over 2 s, that it still is. */
final class Progress implements AutoCloseable {

    private static final int EVERY_SECONDS = 2;

    private final PrintWriter out;
    private final String what;
    private final long start = System.nanoTime();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());

    private Progress(PrintWriter out, String what) {
        this.out = out;
        this.what = what;
        var _ = ticker.scheduleAtFixedRate(this::tick, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Begins something, such as {@code starting the engines}. */
    static Progress of(PrintWriter out, String what) {
        return new Progress(out, what);
    }

    private void tick() {
        out.println("… " + what + ", " + Wording.seconds(Duration.ofNanos(System.nanoTime() - start)));
        out.flush();
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }
}
