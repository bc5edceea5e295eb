package dev.parley.gateway.carrier;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Time that passes on command. Tasks run at once when they are due, on the thread that gives them or advances the clock,
 * one at a time and in order.
 */
public final class VirtualClock implements CallClock {

    /** The time of day at which every virtual clock starts. */
    public static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private record Task(long due, long order, Runnable work) implements Comparable<Task> {
        @Override
        public int compareTo(Task other) {
            return due != other.due ? Long.compare(due, other.due) : Long.compare(order, other.order);
        }
    }

    private final Queue<Task> tasks = new PriorityQueue<>();
    private long now;
    private long order;
    private boolean running;

    /** Lets time pass, and everything happen that falls due, each at its moment. */
    public void advance(Duration duration) {
        run(nanos() + duration.toNanos());
    }

    /** Lets time pass without anything happening, as on a machine that stands still; then all that was missed. */
    public void stall(Duration duration) {
        synchronized (tasks) {
            now += duration.toNanos();
        }
        run(nanos());
    }

    /** How long the clock has run. */
    public Duration elapsed() {
        return Duration.ofNanos(nanos());
    }

    @Override
    public long nanos() {
        synchronized (tasks) {
            return now;
        }
    }

    @Override
    public Instant instant(long nanos) {
        return EPOCH.plusNanos(nanos);
    }

    @Override
    public void execute(Runnable task) {
        synchronized (tasks) {
            tasks.add(new Task(now, order++, task));
            if (running) {
                return;
            }
        }
        run(nanos());
    }

    @Override
    public void at(long due, Runnable task) {
        synchronized (tasks) {
            tasks.add(new Task(due, order++, task));
        }
    }

    private void run(long until) {
        synchronized (tasks) {
            if (running) {
                throw new IllegalStateException("the clock is being advanced already");
            }
            running = true;
        }
        try {
            for (Task task = next(until); task != null; task = next(until)) {
                task.work.run();
            }
        } finally {
            synchronized (tasks) {
                running = false;
            }
        }
    }

    // Whoever finds nothing more to do stops running in the same breath, lest a task given meanwhile be left behind.
    private Task next(long until) {
        synchronized (tasks) {
            Task task = tasks.peek();
            if (task == null || task.due > until) {
                now = Math.max(now, until);
                running = false;
                return null;
            }
            now = Math.max(now, task.due);
            return tasks.remove();
        }
    }
}
