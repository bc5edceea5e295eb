package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value that a step makes. */
public sealed interface Value {

    Location location();

    /** The value of an expression. */
    record Computed(Expression expression) implements Value {
        @Override
        public Location location() {
            return expression.location();
        }
    }

    /** A text. */
    record Written(Text text) implements Value {
        @Override
        public Location location() {
            return text.location();
        }
    }

    /** A list. */
    record Items(Location location, List<Value> list) implements Value {
        public Items {
            list = List.copyOf(list);
        }
    }

    /** A map. */
    record Members(Location location, Map<String, Value> map) implements Value {
        public Members {
            map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
        }
    }
}
