package dev.parley.gateway.speech;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what any thread brings, in order, never two at once: on the thread that finds nothing running, the others go on at once.
 */
final class OneAtATime {

    private static final Logger log = LoggerFactory.getLogger(OneAtATime.class);

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    /** Runs a task, and whatever else comes meanwhile, unless another thread is about it. */
    void run(Runnable task) {
        if (first(task)) {
            drain();
        }
    }

    /** The same for a thread that must not be held up by others' tasks: those are left to a thread of their own. */
    void runBriefly(Runnable task) {
        if (first(task)) {
            next();
            if (count.decrementAndGet() > 0) {
                Thread.ofVirtual().name("one-at-a-time").start(this::drain);
            }
        }
    }

    private boolean first(Runnable task) {
        waiting.add(task);
        return count.getAndIncrement() == 0;
    }

    private void drain() {
        do {
            next();
        } while (count.decrementAndGet() > 0);
    }

    private void next() {
        try {
            waiting.remove().run();
        } catch (RuntimeException | LinkageError failure) {
            log.error("what an engine reports could not be taken", failure);
        }
    }
}
