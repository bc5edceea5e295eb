package dev.parley.gateway.flow.expr;

import dev.cel.common.values.SelectableValue;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map as CEL sees it: a member that is not there is nothing. */
final class Members extends AbstractMap<Object, Object> implements SelectableValue<Object> {

    private final Map<?, ?> plain;

    Members(Map<?, ?> plain) {
        this.plain = plain;
    }

    Map<?, ?> plain() {
        return plain;
    }

    @Override
    public Object select(Object name) {
        return Border.inward(plain.get(name));
    }

    @Override
    public Optional<?> find(Object name) {
        return plain.containsKey(name) ? Optional.of(select(name)) : Optional.empty();
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return plain.containsKey(name) ? Border.inward(plain.get(name)) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return plain.containsKey(name);
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<Object, Object>> iterator() {
                Iterator<? extends Entry<?, ?>> entries = plain.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Entry<Object, Object> next() {
                        Entry<?, ?> entry = entries.next();
                        return Map.entry(entry.getKey(), Border.inward(entry.getValue()));
                    }
                };
            }

            @Override
            public int size() {
                return plain.size();
            }
        };
    }
}
