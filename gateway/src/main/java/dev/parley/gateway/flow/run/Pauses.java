package dev.parley.gateway.flow.run;

import java.time.Duration;

/** Lets time pass; what is a moment in a test is a while in a call. */
@FunctionalInterface
public interface Pauses {

    /** Really waits. */
    Pauses REAL = Thread::sleep;

    /**
     * Waits.
     *
     * @throws InterruptedException if the call ends meanwhile
     */
    void pause(Duration length) throws InterruptedException;
}
