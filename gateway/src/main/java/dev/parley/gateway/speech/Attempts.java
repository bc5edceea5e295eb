package dev.parley.gateway.speech;

import dev.parley.api.speech.SpeechException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which engine to try next for one stream, and when, after one has failed: each in its order, and then all over again a few
 * times. Not thread-safe.
 *
 * @param <E> the kind of engine
 */
final class Attempts<E> {

    /** How long to wait before each round: some 1.4 s in all. */
    private static final List<Duration> ROUNDS =
            List.of(Duration.ZERO, Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));

    /** Failures that lie further back have nothing to do with each other. */
    private static final long MEMORY_NANOS = 5_000_000_000L;

    private final Ranking<E> engines;
    private final Set<Ranked<E>> failed = new HashSet<>();

    /** Engines that need not be asked again for this stream: at all, or as long as they are down. */
    private final Map<Ranked<E>, SpeechException.Kind> hopeless = new HashMap<>();

    private int round;
    private long lastFailure;

    Attempts(Ranking<E> engines) {
        this.engines = engines;
    }

    /** What to try next. */
    record Next<E>(Ranked<E> engine, Duration delay) {}

    /** The engine to begin with. */
    Ranked<E> best() {
        return engines.best(hopeless()).orElseGet(engines::first);
    }

    /** Whether an engine is to be had that is wanted more than this one. */
    boolean better(Ranked<E> current) {
        Ranked<E> best = best();
        return best.fit() && engines.engines().indexOf(best) < engines.engines().indexOf(current);
    }

    private Set<Ranked<E>> hopeless() {
        hopeless.entrySet()
                .removeIf(it -> it.getValue() == SpeechException.Kind.UNAUTHENTICATED
                        && it.getKey().state().up());
        return hopeless.keySet();
    }

    /** An engine has failed: the next attempt, or empty if there is no more hope. */
    Optional<Next<E>> after(Ranked<E> engine, SpeechException failure, long nanos) {
        if (nanos - lastFailure > MEMORY_NANOS) {
            succeeded();
        }
        lastFailure = nanos;
        boolean first = failed.add(engine);
        if (first && failure.kind() == SpeechException.Kind.STREAM_LIMIT) {
            return Optional.of(new Next<>(engine, Duration.ZERO));
        }
        switch (failure.kind()) {
            case INVALID_REQUEST, UNAUTHENTICATED -> hopeless.put(engine, failure.kind());
            case EXHAUSTED, UNAVAILABLE, STREAM_LIMIT, INTERNAL -> {}
        }
        Set<Ranked<E>> excluded = new HashSet<>(failed);
        excluded.addAll(hopeless());
        Optional<Ranked<E>> other = engines.best(excluded);
        if (other.isPresent()) {
            return Optional.of(new Next<>(other.get(), Duration.ZERO));
        }
        if (round == ROUNDS.size()) {
            return Optional.empty();
        }
        failed.clear();
        Duration delay = ROUNDS.get(round++);
        return engines.best(hopeless()).map(again -> new Next<>(again, delay));
    }

    /** An engine has done what it should. */
    void succeeded() {
        failed.clear();
        round = 0;
    }
}
