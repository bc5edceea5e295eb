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

    void run(Runnable task) {
        waiting.add(task);
        if (count.getAndIncrement() > 0) {
            return;
        }
        do {
            try {
                waiting.remove().run();
            } catch (RuntimeException | LinkageError failure) {
                log.error("what an engine reports could not be taken", failure);
            }
        } while (count.decrementAndGet() > 0);
    }
}
