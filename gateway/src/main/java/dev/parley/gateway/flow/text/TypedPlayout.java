package dev.parley.gateway.flow.text;

import dev.parley.api.dialog.BargeIn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the bot says in a typed conversation, one after the other, and what becomes of it when the caller comes in. */
final class TypedPlayout {

    /** What the caller's coming in means. */
    interface Listener {

        /** A playback begins. */
        void begins(TypedPlayback playback, Instant at);

        /** A playback that was said, or was to be, is over. */
        void ended(TypedPlayback playback);

        /** The caller comes in while this is said. */
        void interrupted(TypedPlayback current, Instant at);
    }

    private static final int MOST_WAITING = 100;

    private final VirtualTime time;
    private final Caller caller;
    private final Listener listener;
    private final Deque<TypedPlayback> queue = new ArrayDeque<>();

    /** Nobody comes in any more. */
    private boolean closed;

    TypedPlayout(VirtualTime time, Caller caller, Listener listener) {
        this.time = time;
        this.caller = caller;
        this.listener = listener;
    }

    /** What is said now; null if nothing is. */
    @Nullable
    TypedPlayback current() {
        return queue.peek();
    }

    Instant now() {
        return time.instant();
    }

    /** Puts something behind what is said. */
    TypedPlayback add(String text, BargeIn bargeIn, Duration length) {
        catchUp();
        if (queue.size() >= MOST_WAITING) {
            throw new IllegalStateException("too many prompts wait to be said");
        }
        TypedPlayback playback = new TypedPlayback(this, text, bargeIn, length);
        queue.add(playback);
        if (queue.size() == 1) {
            begin(now());
        }
        return playback;
    }

    /** A playback of what is not said. */
    TypedPlayback unsaid(String text, BargeIn bargeIn) {
        TypedPlayback playback = new TypedPlayback(this, text, bargeIn, Duration.ZERO);
        playback.finish(false, Instant.MIN);
        return playback;
    }

    /** What has fallen due while time passed. */
    void catchUp() {
        Instant now = now();
        TypedPlayback current;
        while ((current = queue.peek()) != null && !current.next().isAfter(now)) {
            step(current);
        }
    }

    /** Lets all be heard, or interrupted. */
    void awaitIdle() {
        awaitUntil(queue::isEmpty);
    }

    void await(TypedPlayback playback) {
        awaitUntil(playback::isOver);
    }

    /** Goes on saying what is to be said until something holds. */
    void awaitUntil(BooleanSupplier reached) {
        catchUp();
        TypedPlayback current;
        while (!reached.getAsBoolean() && (current = queue.peek()) != null) {
            time.passUntil(current.next());
            step(current);
        }
    }

    private void step(TypedPlayback current) {
        if (current.isCut()) {
            Instant at = current.next();
            listener.interrupted(current, at);
            if (queue.peek() == current && current.isCut() && !current.next().isAfter(at)) {
                // It bears no interruption of that kind, and goes on.
                current.cut(comesIn(current));
            }
            return;
        }
        queue.remove(current);
        Instant end = current.end();
        finish(current, true, end);
        begin(end);
    }

    private void begin(Instant at) {
        TypedPlayback next = queue.peek();
        if (next != null) {
            next.begin(at);
            listener.begins(next, at);
            if (!closed) {
                next.cut(comesIn(next));
            }
        }
    }

    private OptionalInt comesIn(TypedPlayback playback) {
        int from = playback.cut();
        OptionalInt characters = caller.during(playback.text(), from);
        return characters.isPresent() && characters.getAsInt() > from ? characters : OptionalInt.empty();
    }

    /** Drops what can be stopped so; the rest is said from then on. */
    void drop(Predicate<BargeIn> stops, Instant at) {
        TypedPlayback current = queue.peek();
        for (TypedPlayback playback : List.copyOf(queue)) {
            if (stops.test(playback.bargeIn())) {
                queue.remove(playback);
                finish(playback, false, at);
            }
        }
        if (queue.peek() != current) {
            begin(at);
        }
    }

    void stop(TypedPlayback playback) {
        catchUp();
        if (!playback.isOver()) {
            boolean first = queue.peek() == playback;
            queue.remove(playback);
            finish(playback, false, now());
            if (first) {
                begin(now());
            }
        }
    }

    /** From now on nobody comes in: the bot speaks to the end. */
    void close() {
        closed = true;
        queue.forEach(it -> it.cut(OptionalInt.empty()));
    }

    /** The call is over. */
    void end() {
        close();
        while (!queue.isEmpty()) {
            finish(queue.remove(), false, now());
        }
    }

    private void finish(TypedPlayback playback, boolean toTheEnd, Instant at) {
        playback.finish(toTheEnd, at);
        listener.ended(playback);
    }
}
