package dev.parley.gateway.flow.expr;

import dev.cel.common.types.CelType;
import dev.cel.common.values.CelValue;
import dev.cel.common.values.SelectableValue;
import dev.parley.gateway.flow.model.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map as CEL sees it: a member that is not there is nothing. It is one of CEL's own values, which CEL takes as they are;
 * through any other map it goes whole, each time the map is named.
 */
@SuppressWarnings("Immutable")
final class Members extends CelValue implements SelectableValue<Object>, Map<Object, Object> {

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
    public Optional<Object> find(Object name) {
        return plain.containsKey(name) ? Optional.of(select(name)) : Optional.empty();
    }

    /** Null for what is not there: so it is told by {@code in}. */
    @Override
    public @Nullable Object get(@Nullable Object name) {
        return plain.containsKey(name) ? Border.inward(plain.get(name)) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return plain.containsKey(name);
    }

    @Override
    public boolean containsValue(@Nullable Object value) {
        return all().containsValue(value);
    }

    @Override
    public int size() {
        return plain.size();
    }

    @Override
    public boolean isEmpty() {
        return plain.isEmpty();
    }

    @Override
    public Set<Object> keySet() {
        return all().keySet();
    }

    @Override
    public Collection<Object> values() {
        return all().values();
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return all().entrySet();
    }

    @Override
    public Object value() {
        return this;
    }

    @Override
    public boolean isZeroValue() {
        return plain.isEmpty();
    }

    @Override
    public CelType celType() {
        return Kinds.type(Kind.MAP);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Map<?, ?> map && all().equals(map);
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }

    @Override
    public Object put(Object name, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object remove(@Nullable Object name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putAll(Map<? extends Object, ? extends Object> members) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException();
    }

    private Map<Object, Object> all() {
        Map<Object, Object> all = new LinkedHashMap<>();
        plain.forEach((name, value) -> all.put(name, Border.inward(value)));
        return all;
    }
}
