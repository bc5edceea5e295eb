package dev.parley.gateway.flow.run;

import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.HandOver;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Where calls are in their flows while somebody is dialled for them, in memory alone: who is not reached sends them back. At
 * most 10,000 are kept, then the oldest goes; each for as long as the other side rings, and a minute. For any number of threads.
 */
public final class Away {

    static final int MOST = 10_000;
    static final Duration GRACE = Duration.ofSeconds(60);

    /** Does something after a while. */
    @FunctionalInterface
    interface Later {

        Later REAL = (wait, task) -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
                .execute(task);

        void after(Duration wait, Runnable task);
    }

    private record Call(long number, Course course) {}

    private final int most;
    private final Later later;
    private final Map<String, Call> calls = new LinkedHashMap<>();
    private long count;

    /** Nobody is away yet. */
    public Away() {
        this(MOST, Later.REAL);
    }

    Away(int most, Later later) {
        this.most = most;
        this.later = later;
    }

    /** Hands a call over that may come back. From here on nothing may change where it is. */
    Optional<TransferOutcome> leave(Course course, Transferring transferring, HandOver.OutDial dial) {
        Line line = course.line();
        String callId = line.call().id();
        // Before it is handed over, for it may be back before we are.
        long number = keep(callId, course);
        try {
            return line.transfer(transferring, dial.withComesBack(true));
        } finally {
            later.after(dial.ringFor().plus(GRACE), () -> drop(callId, number));
        }
    }

    /** Where a call was that has come back; told once. */
    synchronized Optional<Course> take(String callId) {
        return Optional.ofNullable(calls.remove(callId)).map(Call::course);
    }

    /** How many are away. */
    synchronized int size() {
        return calls.size();
    }

    private synchronized long keep(String callId, Course course) {
        calls.remove(callId);
        if (calls.size() >= most) {
            calls.remove(calls.keySet().iterator().next());
        }
        calls.put(callId, new Call(++count, course));
        return count;
    }

    private synchronized void drop(String callId, long number) {
        Call call = calls.get(callId);
        if (call != null && call.number() == number) {
            calls.remove(callId);
        }
    }
}
