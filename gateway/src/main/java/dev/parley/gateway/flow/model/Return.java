package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Key;
import java.util.List;

/** Ends a flow early. */
public record Return(@Key("return") Values results) implements Deed {

    static final Return DEFAULTS = new Return(Values.NONE);

    @Override
    public String verb() {
        return "return";
    }

    @Override
    public List<Value> values() {
        return List.copyOf(results.map().values());
    }
}
