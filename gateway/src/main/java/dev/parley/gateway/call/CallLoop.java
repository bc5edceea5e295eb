package dev.parley.gateway.call;

import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.CallEndedException;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call's event loop, its clock, and the door through which a dialog's thread comes in and waits. */
public final class CallLoop {

    private static final Logger log = LoggerFactory.getLogger(CallLoop.class);

    private final EventExecutor executor;
    private final CallClock clock;
    private final IdentityHashMap<CompletableFuture<?>, Boolean> waiting = new IdentityHashMap<>();
    private volatile @Nullable EndReason over;
    private boolean someoneTold;

    /** A loop of a call that began at a moment. */
    public CallLoop(EventExecutor executor, Instant startedAt) {
        this.executor = executor;
        this.clock = new CallClock(executor.ticker(), startedAt);
    }

    /** The loop's steady clock. */
    public long nanos() {
        return clock.nanos();
    }

    Instant instant() {
        return clock.instant();
    }

    Instant instant(long nanos) {
        return clock.instant(nanos);
    }

    boolean inLoop() {
        return executor.inEventLoop();
    }

    /** Runs a task on the loop, later. Once the loop is gone nothing is left for the task to do, and it is dropped. */
    public void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException gone) {
            // The gateway has shut down: the call has ended before its loop did.
        }
    }

    /** Runs a task on the loop after a time, unless the returned timer is cancelled first. */
    Future<?> after(Duration delay, Runnable task) {
        return after(delay.toNanos(), task);
    }

    Future<?> after(long nanos, Runnable task) {
        return executor.schedule(() -> run(task), nanos, TimeUnit.NANOSECONDS);
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            // The executor would keep it to itself.
            log.error("a call's timer failed", failure);
            throw failure;
        }
    }

    /** Waits, on a dialog's thread, for something that happens on the loop. */
    <T> T await(CompletableFuture<T> outcome) {
        // A copy, so that our giving up is nobody else's.
        CompletableFuture<T> result = outcome.copy();
        if (!result.isDone()) {
            try {
                executor.execute(() -> admit(result));
            } catch (RejectedExecutionException gone) {
                throw new CallEndedException(reason());
            }
        }
        try {
            return result.get();
        } catch (InterruptedException interrupted) {
            throw new CallEndedException(reason());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        } finally {
            execute(() -> waiting.remove(result));
        }
    }

    /** Asks, on a dialog's thread, for something that happens on the loop, and waits for it. Whatever breaks there is thrown here. */
    <T> T answer(Consumer<CompletableFuture<T>> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        execute(() -> {
            try {
                question.accept(answer);
            } catch (RuntimeException | LinkageError failure) {
                answer.completeExceptionally(failure);
            }
        });
        return await(answer);
    }

    /** Asks, on a dialog's thread, for something that only the loop may look at. */
    <T> T ask(Supplier<T> question) {
        if (executor.inEventLoop()) {
            return question.get();
        }
        return answer(answer -> answer.complete(question.get()));
    }

    /**
     * Has something done on the loop and waits until it is, whatever becomes of the call meanwhile; an interruption does not
     * end the wait. Not done once the loop is gone.
     */
    void perform(Runnable task) {
        if (executor.inEventLoop()) {
            task.run();
            return;
        }
        try {
            CompletableFuture.runAsync(task, executor).join();
        } catch (RejectedExecutionException gone) {
            // The gateway has shut down: the call has ended before its loop did.
        }
    }

    /** The call is over, or about to be: whoever waits, and whoever comes to wait, is told so. */
    void end(EndReason reason) {
        over = reason;
        List<CompletableFuture<?>> stranded = List.copyOf(waiting.keySet());
        waiting.clear();
        someoneTold |= !stranded.isEmpty();
        stranded.forEach(result -> result.completeExceptionally(new CallEndedException(reason)));
    }

    /** @throws CallEndedException if the call is over */
    void failIfOver() {
        if (over != null) {
            throw new CallEndedException(reason());
        }
    }

    private EndReason reason() {
        EndReason reason = over;
        return reason == null ? EndReason.SHUTDOWN : reason;
    }

    /** Whether somebody was waiting when the end came, and so knows of it. */
    boolean someoneTold() {
        return someoneTold;
    }

    private void admit(CompletableFuture<?> result) {
        EndReason reason = over;
        if (reason != null) {
            result.completeExceptionally(new CallEndedException(reason));
        } else if (!result.isDone()) {
            waiting.put(result, true);
        }
    }
}
