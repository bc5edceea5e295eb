package dev.parley.gateway.carrier;

import java.time.Instant;

/**
 * The time a simulated call lives in, and the one thread that touches its state. Real in service, virtual in tests.
 * Thread-safe.
 */
public interface CallClock {

    /** Nanoseconds since some moment; never goes back. */
    long nanos();

    /** The time of day at a value of {@link #nanos()}. */
    Instant instant(long nanos);

    /** Runs a task soon, after those given before it; never inside the task that gives it. */
    void execute(Runnable task);

    /** Runs a task once {@link #nanos()} has reached {@code due}; soon if it has already. */
    void at(long due, Runnable task);
}
