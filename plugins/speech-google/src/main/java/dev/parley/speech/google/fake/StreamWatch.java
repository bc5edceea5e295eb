package dev.parley.speech.google.fake;

import io.grpc.SynchronizationContext;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a stream is neither too long nor idle. A stream is as long as the time since it was opened, on the stage's clock, or as
 * its audio, whichever is more.
 */
final class StreamWatch {

    private final Stage stage;
    private final SynchronizationContext context;
    private final int longestSeconds;
    private final int idleSeconds;
    private final Consumer<Failure> strike;
    private final long opened = System.nanoTime();
    private long requested = opened;
    private boolean idling = true;
    private SynchronizationContext.@Nullable ScheduledHandle next;

    StreamWatch(
            Stage stage,
            SynchronizationContext context,
            int longestSeconds,
            int idleSeconds,
            Consumer<Failure> strike) {
        this.stage = stage;
        this.context = context;
        this.longestSeconds = longestSeconds;
        this.idleSeconds = idleSeconds;
        this.strike = strike;
    }

    void begin() {
        long now = System.nanoTime();
        long life = stage.nanos(longestSeconds) - (now - opened);
        long patience = idling ? stage.nanos(idleSeconds) - (now - requested) : Long.MAX_VALUE;
        if (life <= 0) {
            strike.accept(Failure.LIMIT);
        } else if (patience <= 0) {
            strike.accept(Failure.IDLE);
        } else {
            next = context.schedule(this::begin, Math.min(life, patience), TimeUnit.NANOSECONDS, stage.timers());
        }
    }

    /** A message has come. */
    void requested() {
        requested = System.nanoTime();
    }

    /** The client has half-closed. */
    void noMoreRequests() {
        idling = false;
    }

    /** Whether so much audio is more than one stream may carry. */
    boolean tooLong(long audioNanos) {
        return audioNanos > longestSeconds * 1_000_000_000L;
    }

    void end() {
        if (next != null) {
            next.cancel();
        }
    }
}
