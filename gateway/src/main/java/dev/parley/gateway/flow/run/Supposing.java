package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.Scope;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variables as they would be, were some others set. */
record Supposing(Scope within, Map<String, Object> supposed) implements Scope {

    @Override
    public @Nullable Object value(String name) {
        Object value = supposed.get(name);
        return value == null ? within.value(name) : value;
    }

    @Override
    public boolean isSet(String name) {
        return supposed.containsKey(name) || within.isSet(name);
    }

    @Override
    public ZonedDateTime now() {
        return within.now();
    }
}
