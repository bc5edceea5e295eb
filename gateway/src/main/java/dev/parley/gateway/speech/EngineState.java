package dev.parley.gateway.speech;

import dev.parley.api.speech.SpeechException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An engine among others that could stand in for it: whether it is to be had, and how much it does at once. Shared by all
 * calls. Thread-safe.
 */
public final class EngineState {

    /** Failures in a row, in whichever calls, after which an engine counts as down. */
    private static final int MOST_FAILURES = 2;

    private static final Logger log = LoggerFactory.getLogger(EngineState.class);

    private final String kind;
    private final String name;
    private final int limit;
    private final Probing trial;
    private final AtomicInteger active = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean down;

    /** Counts its falls, so that what began before one does not make it good. */
    private volatile int falls;

    private boolean probing;

    /**
     * How an engine that is down is tried again.
     *
     * @param probe tries it
     * @param every how often
     * @param timer when to; the trial itself, which may block, runs on a thread of its own
     */
    public record Probing(Probe probe, Duration every, ScheduledExecutorService timer) {}

    /**
     * An engine that is to be had.
     *
     * @param kind {@code recognizer} or {@code synthesizer}
     * @param name what the configuration calls it
     * @param limit how much it may do at once; 0 for no limit
     */
    public EngineState(String kind, String name, int limit, Probing trial) {
        this.kind = kind;
        this.name = name;
        this.limit = limit;
        this.trial = trial;
    }

    /** {@code recognizer} or {@code synthesizer}. */
    public String kind() {
        return kind;
    }

    /** What the configuration calls it. */
    public String name() {
        return name;
    }

    /** Whether it is to be had, as far as is known. */
    public boolean up() {
        return !down;
    }

    /** How much it does now: streams or texts. */
    public int active() {
        return active.get();
    }

    /** Whether it can do more at once. */
    boolean hasRoom() {
        return limit == 0 || active.get() < limit;
    }

    /**
     * Counts one more thing to do, to be given back by {@link #done}.
     *
     * @return what {@link #succeeded} is to be told when it goes well
     * @throws SpeechException if it does as much as it may
     */
    int begin() {
        if (active.incrementAndGet() > limit && limit > 0) {
            active.decrementAndGet();
            throw new SpeechException(
                    SpeechException.Kind.EXHAUSTED,
                    this + " does " + limit + " at once already (speech.engines." + name + "." + kind + "-limit)");
        }
        return falls;
    }

    /** Something that was begun is over. */
    void done() {
        active.decrementAndGet();
    }

    /**
     * It has done what it was to do.
     *
     * @param begun what {@link #begin} returned
     */
    void succeeded(int begun) {
        if (begun != falls) {
            return;
        }
        if (failures.get() != 0) {
            failures.set(0);
        }
        if (down) {
            down = false;
            log.info("{} is to be had again", this);
        }
    }

    /** It has failed. Too much of that, or of a kind that the next call will meet too, and it is down until it answers again. */
    void failed(SpeechException failure) {
        boolean out = switch (failure.kind()) {
            case INVALID_REQUEST, STREAM_LIMIT -> false;
            case UNAUTHENTICATED -> true;
            case EXHAUSTED, UNAVAILABLE, INTERNAL -> failures.incrementAndGet() >= MOST_FAILURES;
        };
        if (out) {
            fall(failure.kind().name());
        }
    }

    /** What it has thrown, as a failure that is known. */
    SpeechException failure(Throwable thrown) {
        return thrown instanceof SpeechException known
                ? known
                : new SpeechException(SpeechException.Kind.INTERNAL, this + " broke: " + thrown, thrown);
    }

    /** It was silent where another engine heard words. */
    void outdone() {
        fall("it was silent where another one heard words");
    }

    private synchronized void fall(String reason) {
        if (!down) {
            falls++;
            down = true;
            log.warn("{} is down: {}; trying it again every {} s", this, reason, trial.every.toSeconds());
            if (!probing) {
                probing = true;
                probeLater();
            }
        }
    }

    private void probeLater() {
        try {
            var _ = trial.timer.schedule(
                    () -> Thread.ofVirtual().name("probe").start(this::probe),
                    trial.every.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException gone) {
            // The gateway is shutting down.
        }
    }

    private void probe() {
        int begun = falls;
        boolean answers = false;
        try {
            answers = down && trial.probe.answers();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return;
        } catch (RuntimeException | LinkageError failure) {
            log.debug("{} does not answer", this, failure);
        }
        if (answers) {
            succeeded(begun);
        }
        probeAgainIfDown();
    }

    private synchronized void probeAgainIfDown() {
        probing = down;
        if (probing) {
            probeLater();
        }
    }

    @Override
    public String toString() {
        return kind + " '" + name + "'";
    }
}
