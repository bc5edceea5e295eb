package dev.parley.gateway.flow.text;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of a typed conversation: it passes when something takes time, and nobody waits for it. Thread-safe. */
public final class VirtualTime implements InstantSource {

    private Instant now;

    public VirtualTime(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Time passes; none does if the duration is not positive. */
    public synchronized void pass(Duration duration) {
        if (duration.isPositive()) {
            now = now.plus(duration);
        }
    }

    /** Time passes until a moment; none does if that is over. */
    public synchronized void passUntil(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }
}
