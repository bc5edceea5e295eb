package dev.parley.gateway.testing;

import dev.parley.gateway.carrier.CallClock;
import io.netty.util.concurrent.AbstractScheduledEventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * An event loop in virtual time, run by the test's thread: time passes on command, and only while every dialog waits for
 * something to happen on the loop.
 */
public class VirtualLoop extends AbstractScheduledEventExecutor implements CallClock {

    private static final long LONGEST_REAL_WAIT_NANOS = 30_000_000_000L;

    /** What Netty says when no task is scheduled. */
    private static final long NONE = -1;

    private final Thread owner = Thread.currentThread();
    private final MockTicker ticker = Ticker.newMockTicker();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final List<Thread> dialogs = new CopyOnWriteArrayList<>();

    /** Makes threads that time waits for. */
    public ThreadFactory dialogThreads() {
        return task -> {
            Thread thread = Thread.ofVirtual().name("dialog").unstarted(task);
            dialogs.add(thread);
            return thread;
        };
    }

    /** The dialogs' threads that have not ended. */
    public List<Thread> liveDialogs() {
        return dialogs.stream().filter(Thread::isAlive).toList();
    }

    /** Lets time pass, and everything happen that falls due, each at its moment. */
    public void advance(Duration duration) {
        long until = ticker.nanoTime() + duration.toNanos();
        while (true) {
            settle();
            long next = nextScheduledTaskDeadlineNanos();
            if (next == NONE || next > until) {
                break;
            }
            ticker.advance(Math.max(0, next - ticker.nanoTime()), TimeUnit.NANOSECONDS);
            Runnable due = pollScheduledTask(ticker.nanoTime());
            if (due != null) {
                run(due);
            }
        }
        ticker.advance(until - ticker.nanoTime(), TimeUnit.NANOSECONDS);
        settle();
    }

    /**
     * Lets everything happen now that other threads than the dialogs' bring about, until something is true.
     *
     * @throws IllegalStateException if it does not become true in 30 s of real time
     */
    public void until(BooleanSupplier reached) {
        long giveUp = System.nanoTime() + LONGEST_REAL_WAIT_NANOS;
        settle();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("it does not happen");
            }
            Thread.onSpinWait();
            settle();
        }
    }

    /** Whether a timer waits. */
    public boolean timersWaiting() {
        return nextScheduledTaskDeadlineNanos() != NONE;
    }

    /** Runs what is to be run now, until nobody has anything more to do at this moment. */
    private void settle() {
        long giveUp = System.nanoTime() + LONGEST_REAL_WAIT_NANOS;
        while (true) {
            boolean busy = dialogs.stream().anyMatch(VirtualLoop::busy);
            Runnable task = tasks.poll();
            if (task != null) {
                run(task);
            } else if (!busy) {
                return;
            } else if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("a dialog's thread does not come to rest: "
                        + dialogs.stream()
                                .filter(VirtualLoop::busy)
                                .map(it -> List.of(it.getStackTrace()))
                                .toList());
            } else {
                Thread.onSpinWait();
            }
        }
    }

    /** Runs what is due; for those who want to look at it. */
    protected void run(Runnable task) {
        task.run();
    }

    private static boolean busy(Thread thread) {
        return switch (thread.getState()) {
            case RUNNABLE, BLOCKED -> true;
            case WAITING, TIMED_WAITING -> released(thread);
            case NEW, TERMINATED -> false;
        };
    }

    /** Whether what a thread waits for has happened: for a moment it may still look as if it waited. */
    private static boolean released(Thread thread) {
        return thread.isInterrupted()
                || (LockSupport.getBlocker(thread) instanceof ForkJoinPool.ManagedBlocker future
                        && future.isReleasable());
    }

    @Override
    public Ticker ticker() {
        return ticker;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public boolean inEventLoop(Thread thread) {
        return thread == owner;
    }

    @Override
    public long nanos() {
        return ticker.nanoTime();
    }

    @Override
    public Instant instant(long nanos) {
        return Instant.parse("2026-01-01T00:00:00Z").plusNanos(nanos);
    }

    @Override
    public void at(long due, Runnable task) {
        var _ = schedule(task, Math.max(0, due - nanos()), TimeUnit.NANOSECONDS);
    }

    @Override
    public boolean isShuttingDown() {
        return false;
    }

    @Override
    public Future<?> shutdownGracefully(long quietPeriod, long timeout, TimeUnit unit) {
        return GlobalEventExecutor.INSTANCE.newSucceededFuture(null);
    }

    @Override
    public Future<?> terminationFuture() {
        return GlobalEventExecutor.INSTANCE.newSucceededFuture(null);
    }

    @Override
    @Deprecated
    public void shutdown() {}

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
