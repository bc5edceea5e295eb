package dev.parley.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** What the listeners of the suites have in common: they notice when two threads call them at once, and can be waited for. */
abstract class OneAtATime {

    static final long PATIENCE_SECONDS = 30;

    private final AtomicInteger callers = new AtomicInteger();
    private volatile boolean overlapped;

    /** Runs a notice's body. */
    final void heard(Runnable body) {
        if (callers.incrementAndGet() > 1) {
            overlapped = true;
        }
        try {
            synchronized (this) {
                body.run();
                notifyAll();
            }
        } finally {
            callers.decrementAndGet();
        }
    }

    final void assertOneAtATime() {
        assertThat(overlapped)
                .as("the listener was called by two threads at once")
                .isFalse();
    }

    /** Waits until a condition on what was heard holds. */
    final synchronized void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            assertThat(left)
                    .as("waited %d s for %s, heard %s", PATIENCE_SECONDS, what, this)
                    .isPositive();
            wait(left);
        }
    }
}
