package dev.parley.gateway.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets something end by itself when the user presses Ctrl-C: its thread is interrupted, and the machine waits for it. */
final class InterruptedByCtrlC {

    private static final int PATIENCE_SECONDS = 10;

    private InterruptedByCtrlC() {}

    static <T> T run(Callable<T> work) throws Exception {
        Thread worker = Thread.currentThread();
        CountDownLatch done = new CountDownLatch(1);
        Thread stop = Thread.ofPlatform().name("stop").unstarted(() -> {
            worker.interrupt();
            try {
                // Bounded, as what was interrupted may not listen.
                var _ = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return work.call();
        } finally {
            done.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(stop);
            } catch (IllegalStateException ending) {
                // The machine is already ending, by this very hook.
            }
        }
    }
}
