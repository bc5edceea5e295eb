package dev.parley.gateway.flow.run;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What has been worked out of parts of a flow, by the very object. There are no more of them than the flow has parts. For any
 * number of threads.
 */
final class Kept<K, V> {

    private final Map<K, V> kept = Collections.synchronizedMap(new IdentityHashMap<>());

    V of(K key, Function<K, V> maker) {
        V known = kept.get(key);
        if (known != null) {
            return known;
        }
        V made = maker.apply(key);
        V before = kept.putIfAbsent(key, made);
        return before == null ? made : before;
    }
}
