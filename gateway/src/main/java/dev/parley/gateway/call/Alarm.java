package dev.parley.gateway.call;

import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A timer of which one setting holds at a time. On the call's loop only. */
public final class Alarm {

    private final CallLoop loop;
    private @Nullable Future<?> timer;

    /** Set to nothing yet. */
    public Alarm(CallLoop loop) {
        this.loop = loop;
    }

    /** Runs a task after a time, unless it is set anew or cancelled first. */
    public void set(Duration delay, Runnable task) {
        set(delay.toNanos(), task);
    }

    /** The same, in nanoseconds. */
    public void set(long nanos, Runnable task) {
        cancel();
        timer = loop.after(Math.max(0, nanos), task);
    }

    /** Lets the task be, if it has not run. */
    public void cancel() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
