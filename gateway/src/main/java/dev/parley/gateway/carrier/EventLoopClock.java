package dev.parley.gateway.carrier;

import io.netty.util.concurrent.EventExecutor;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Real time, on the event loop that also carries the call's connection: a frame crosses no thread. */
final class EventLoopClock implements CallClock {

    private final EventExecutor loop;
    private final Instant origin;
    private final long originNanos;

    EventLoopClock(EventExecutor loop) {
        this.loop = loop;
        this.origin = Instant.now();
        this.originNanos = System.nanoTime();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Instant instant(long nanos) {
        return origin.plusNanos(nanos - originNanos);
    }

    @Override
    public void execute(Runnable task) {
        loop.execute(task);
    }

    @Override
    public void at(long due, Runnable task) {
        var _ = loop.schedule(task, Math.max(0, due - nanos()), TimeUnit.NANOSECONDS);
    }
}
