package dev.parley.speech.google;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of the network's threads, doing the work of many calls, in the order in which it is handed in. What may wait a little
 * is done together: for audio of many calls the thread is woken once, and a connection of its own written to once. No task may block.
 */
final class Lane {

    /** The longest that a task waits for others. */
    static final int BURST_MILLIS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int MOST_AT_ONCE = 256;

    private final ScheduledExecutorService thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean awake = new AtomicBoolean();
    private final Runnable work = this::work;
    private final Runnable burst = this::burst;

    /** @param thread a single one */
    Lane(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    /**
     * Does a task within {@value #BURST_MILLIS} ms, and at once if there was nothing to do for that long. Any thread.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the thread has ended
     */
    void soon(Runnable task) {
        tasks.add(task);
        wake();
    }

    /**
     * Does a task, and those before it, at once. Any thread.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the thread has ended
     */
    void now(Runnable task) {
        tasks.add(task);
        thread.execute(work);
    }

    /** Does a task after so many nanoseconds, if the thread has not ended by then. */
    void later(long nanos, Runnable task) {
        var _ = thread.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    private void wake() {
        if (!awake.get() && awake.compareAndSet(false, true)) {
            thread.execute(burst);
        }
    }

    private void burst() {
        if (work()) {
            var _ = thread.schedule(burst, BURST_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        awake.set(false);
        if (!tasks.isEmpty()) {
            wake();
        }
    }

    /** Whether there was anything to do. */
    private boolean work() {
        int done = 0;
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            try {
                task.run();
            } catch (Throwable e) {
                // Errors too: the others must have their turn.
                LOG.warn("a task failed", e);
            }
            if (++done == MOST_AT_ONCE) {
                // The network must have its turn, too.
                thread.execute(work);
                break;
            }
        }
        return done > 0;
    }
}
