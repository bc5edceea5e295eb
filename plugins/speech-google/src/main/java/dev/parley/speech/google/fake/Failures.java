package dev.parley.speech.google.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Which streams or requests shall fail, in the order in which they come. Thread-safe. */
public final class Failures {

    /** One failure that is to come. */
    record Planned(Failure failure, Moment moment) {}

    private final Deque<Optional<Planned>> next = new ArrayDeque<>();
    private Optional<Planned> all = Optional.empty();
    private int every = 1;
    private int seen;

    Failures() {}

    /** The next stream fails as soon as its configuration has come. */
    public void next(Failure failure) {
        next(failure, Moment.atOnce());
    }

    /** The next stream fails at some moment; said again, the one after it too. */
    public synchronized void next(Failure failure, Moment moment) {
        next.add(Optional.of(new Planned(failure, moment)));
    }

    /** So many streams fail, one after the other. */
    public void next(int streams, Failure failure, Moment moment) {
        for (int i = 0; i < streams; i++) {
            next(failure, moment);
        }
    }

    /** One stream goes well before what is planned next. */
    public synchronized void pass() {
        next.add(Optional.empty());
    }

    /** All streams fail that have no other failure to come. */
    public void all(Failure failure, Moment moment) {
        every(1, failure, moment);
    }

    /** Every so-manieth stream fails, of those that have no other failure to come. */
    public synchronized void every(int streams, Failure failure, Moment moment) {
        if (streams < 1) {
            throw new IllegalArgumentException("every " + streams + " streams is none");
        }
        all = Optional.of(new Planned(failure, moment));
        every = streams;
        seen = 0;
    }

    /** All goes well from now on, but for what has begun. */
    public synchronized void clear() {
        next.clear();
        all = Optional.empty();
    }

    /** The failure of a stream that begins now. */
    synchronized Optional<Planned> take() {
        if (!next.isEmpty()) {
            return next.remove();
        }
        seen++;
        return seen % every == 0 ? all : Optional.empty();
    }
}
