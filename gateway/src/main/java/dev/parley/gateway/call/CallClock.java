package dev.parley.gateway.call;

import io.netty.util.concurrent.Ticker;
import java.time.Duration;
import java.time.Instant;

/** A call's time: steady, counted on its loop's ticker from the moment the call began. */
final class CallClock {

    private final Ticker ticker;
    private final Instant startedAt;
    private final long startNanos;

    CallClock(Ticker ticker, Instant startedAt) {
        this.ticker = ticker;
        this.startedAt = startedAt;
        this.startNanos = ticker.nanoTime();
    }

    /** Nanoseconds on the loop's ticker. */
    long nanos() {
        return ticker.nanoTime();
    }

    /** The time of day now. */
    Instant instant() {
        return instant(nanos());
    }

    /** The time of day at a reading of {@link #nanos()}. */
    Instant instant(long nanos) {
        return startedAt.plus(Duration.ofNanos(nanos - startNanos));
    }
}
