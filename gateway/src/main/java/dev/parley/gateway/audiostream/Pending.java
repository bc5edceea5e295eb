package dev.parley.gateway.audiostream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * What is kept for a while under a key, for somebody who will ask for it. Bounded: the oldest goes first. Any thread;
 * no locks, as event loops use it.
 */
final class Pending<V> {

    private record Entry<V>(String key, V value, Instant expires) {}

    private final int capacity;
    private final Duration lifetime;
    private final InstantSource clock;
    private final ConcurrentHashMap<String, Entry<V>> entries = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Entry<V>> byAge = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();

    Pending(int capacity, Duration lifetime, InstantSource clock) {
        this.capacity = capacity;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** Keeps a value, in place of an older one under the same key. */
    void put(String key, V value) {
        Entry<V> entry = entry(key, value);
        entries.put(key, entry);
        enqueue(entry);
    }

    /** Keeps a value unless one is kept already; tells whether it did. */
    boolean putIfAbsent(String key, V value) {
        dropExpired();
        Entry<V> entry = entry(key, value);
        if (entries.putIfAbsent(key, entry) != null) {
            return false;
        }
        enqueue(entry);
        return true;
    }

    /**
     * Keeps another value in place of the one under a key, if there is one: nothing comes back that was taken meanwhile.
     *
     * @param change given what is kept, what is to be; the same, and nothing changes
     * @return what is kept now
     */
    Optional<V> replace(String key, UnaryOperator<V> change) {
        AtomicReference<Entry<V>> made = new AtomicReference<>();
        Entry<V> now = entries.computeIfPresent(key, (_, before) -> {
            V changed = alive(before) ? change.apply(before.value()) : before.value();
            if (changed.equals(before.value())) {
                return before;
            }
            Entry<V> entry = entry(key, changed);
            made.set(entry);
            return entry;
        });
        Entry<V> entry = made.get();
        if (entry != null) {
            enqueue(entry);
        }
        return Optional.ofNullable(now).filter(this::alive).map(Entry::value);
    }

    /** The value under a key, which stays. */
    Optional<V> find(String key) {
        return Optional.ofNullable(entries.get(key)).filter(this::alive).map(Entry::value);
    }

    /** The value under a key, which is no longer kept. */
    Optional<V> take(String key) {
        return Optional.ofNullable(entries.remove(key)).filter(this::alive).map(Entry::value);
    }

    int size() {
        return entries.size();
    }

    private Entry<V> entry(String key, V value) {
        return new Entry<>(key, value, clock.instant().plus(lifetime));
    }

    private boolean alive(Entry<V> entry) {
        return clock.instant().isBefore(entry.expires());
    }

    private void enqueue(Entry<V> entry) {
        byAge.add(entry);
        if (queued.incrementAndGet() > capacity) {
            Entry<V> oldest = byAge.peek();
            if (oldest != null) {
                drop(oldest);
            }
        }
        dropExpired();
    }

    private void dropExpired() {
        Entry<V> oldest = byAge.peek();
        while (oldest != null && !alive(oldest)) {
            drop(oldest);
            oldest = byAge.peek();
        }
    }

    private void drop(Entry<V> entry) {
        if (byAge.remove(entry)) {
            queued.decrementAndGet();
            entries.remove(entry.key(), entry);
        }
    }
}
