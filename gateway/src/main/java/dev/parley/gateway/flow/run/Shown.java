package dev.parley.gateway.flow.run;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The slots of all flows of a call, where its record and plugins see them. */
final class Shown {

    private Map<String, Object> variables;
    private final Set<String> names = new HashSet<>();

    Shown(Map<String, Object> variables) {
        this.variables = variables;
    }

    /** Shows what a slot holds; null for nothing. */
    void show(String name, @Nullable Object value) {
        if (value == null) {
            variables.remove(name);
        } else {
            variables.put(name, Plain.outward(value));
            names.add(name);
        }
    }

    /** Shows what is shown in another place from now on. */
    void move(Map<String, Object> to) {
        for (String name : names) {
            @Nullable Object value = variables.get(name);
            if (value != null) {
                to.put(name, value);
            }
        }
        variables = to;
    }

    /** Takes back all that was shown. */
    void clear() {
        names.forEach(variables::remove);
        names.clear();
    }
}
