package dev.parley.gateway.plugin;

import dev.parley.gateway.config.Nearest;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All offers of one kind, by name.
 *
 * @param <T> what is offered
 */
final class Offers<T> {

    private final String kind;
    private final TreeMap<String, Offer<T>> byName = new TreeMap<>();

    /**
     * Begins empty.
     *
     * @param kind in messages, such as {@code recognizer}
     */
    Offers(String kind) {
        this.kind = kind;
    }

    String kind() {
        return kind;
    }

    void add(Offer<T> offer) {
        byName.put(offer.name(), offer);
    }

    void clear() {
        byName.clear();
    }

    Optional<Offer<T>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    SortedSet<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    /** {@return the offer of that name} */
    Offer<T> named(String name) {
        return find(name)
                .orElseThrow(() -> new UnknownNameException(
                        "there is no " + kind + " '" + name + "'" + Nearest.hint(name, byName.keySet())));
    }
}
