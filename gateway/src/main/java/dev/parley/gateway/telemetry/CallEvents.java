package dev.parley.gateway.telemetry;

import dev.parley.api.call.CallEvent;
import dev.parley.api.call.CallObserver;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings the events of all calls to all observers. Each observer is served by a thread of its own, so that a slow one
 * makes nobody else late.
 */
public final class CallEvents implements Consumer<CallEvent>, AutoCloseable {

    /** How many events may wait for an observer. */
    public static final int CAPACITY = 10_000;

    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(5);

    private final List<ObserverQueue> queues;

    public CallEvents(List<? extends CallObserver> observers, Metrics metrics) {
        this(observers, metrics, CAPACITY, DRAIN_TIMEOUT);
    }

    CallEvents(List<? extends CallObserver> observers, Metrics metrics, int capacity, Duration drainTimeout) {
        this.queues = observers.stream()
                .map(observer -> new ObserverQueue(observer, metrics, capacity, drainTimeout))
                .toList();
    }

    /** Takes an event. Any thread; returns at once, takes no lock. */
    @Override
    public void accept(CallEvent event) {
        for (ObserverQueue queue : queues) {
            queue.add(event);
        }
    }

    /** Delivers what waits, for at most 5 s to each observer, and stops. Later events are dropped and counted. */
    @Override
    public void close() {
        queues.forEach(ObserverQueue::finish);
        queues.forEach(ObserverQueue::close);
    }
}
