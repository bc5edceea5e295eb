package dev.parley.gateway.speech;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Engines in the order in which they are wanted.
 *
 * @param engines the best first; not empty
 * @param <E> the kind of engine
 */
public record Ranking<E>(List<Ranked<E>> engines) {

    /** @throws IllegalArgumentException if there is no engine */
    public Ranking {
        if (engines.isEmpty()) {
            throw new IllegalArgumentException("a ranking has at least one engine");
        }
        engines = List.copyOf(engines);
    }

    Ranked<E> first() {
        return engines.getFirst();
    }

    /** The best engine that is to be had; if none is, the best that is down; never one of {@code excluded}. */
    Optional<Ranked<E>> best(Set<Ranked<E>> excluded) {
        return among(excluded, true).or(() -> among(excluded, false));
    }

    /** The best engine that could take over from another right now. */
    Optional<Ranked<E>> standIn(Ranked<E> other) {
        return among(Set.of(other), true);
    }

    private Optional<Ranked<E>> among(Set<Ranked<E>> excluded, boolean fit) {
        for (Ranked<E> engine : engines) {
            if (!excluded.contains(engine) && (!fit || engine.fit())) {
                return Optional.of(engine);
            }
        }
        return Optional.empty();
    }
}
