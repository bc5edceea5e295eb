package dev.parley.gateway.telemetry;

import dev.parley.api.call.CallEvent;
import dev.parley.api.call.CallObserver;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events that wait for one observer, and the thread that brings them. The newest ones past the bound are dropped. */
final class ObserverQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ObserverQueue.class);

    private final CallObserver observer;
    private final Metrics metrics;
    private final int capacity;
    private final Duration drainTimeout;
    private final Queue<CallEvent> events = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();
    private final Thread thread;
    private volatile boolean finishing;
    private volatile boolean abandoned;
    private int failures;

    ObserverQueue(CallObserver observer, Metrics metrics, int capacity, Duration drainTimeout) {
        this.observer = observer;
        this.metrics = metrics;
        this.capacity = capacity;
        this.drainTimeout = drainTimeout;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("observer-" + observer.getClass().getSimpleName())
                .unstarted(this::run);
        thread.start();
    }

    void add(CallEvent event) {
        if (finishing) {
            drop();
        } else if (waiting.incrementAndGet() > capacity) {
            waiting.decrementAndGet();
            drop();
        } else {
            events.add(event);
            LockSupport.unpark(thread);
        }
    }

    /** Says that no more will come. */
    void finish() {
        finishing = true;
        LockSupport.unpark(thread);
    }

    /** Waits for the rest to be delivered; an observer that takes too long is interrupted. */
    @Override
    public void close() {
        try {
            if (!thread.join(drainTimeout)) {
                LOG.warn("Observer {} does not keep up: {} events are lost", name(), waiting.get());
                abandon();
            }
        } catch (InterruptedException interrupted) {
            abandon();
            Thread.currentThread().interrupt();
        }
    }

    private void abandon() {
        abandoned = true;
        thread.interrupt();
    }

    private void run() {
        while (!abandoned) {
            // Read before the queue: what was added before the end is still delivered.
            boolean last = finishing;
            CallEvent event = events.poll();
            if (event != null) {
                waiting.decrementAndGet();
                deliver(event);
            } else if (last) {
                return;
            } else {
                LockSupport.park(this);
                // An observer may have left the flag set, with which parking would not wait.
                Thread.interrupted();
            }
        }
    }

    private void deliver(CallEvent event) {
        try {
            observer.event(event);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
            metrics.observerFailed();
            if (isWorthALine(++failures)) {
                LOG.warn("Observer {} failed, {} times so far", name(), failures, failure);
            }
        }
    }

    private void drop() {
        metrics.eventDropped();
        int count = dropped.incrementAndGet();
        if (isWorthALine(count)) {
            LOG.warn("Observer {} does not keep up: {} events dropped so far", name(), count);
        }
    }

    /** The 1st, 2nd, 4th, 8th... time: enough to be seen, too little to fill a disk. */
    private static boolean isWorthALine(int count) {
        return Integer.bitCount(count) == 1;
    }

    private String name() {
        return observer.getClass().getName();
    }
}
