package dev.parley.gateway.flow.model;

import java.util.List;

/** Sets variables. */
public record Assign(Values set) implements Deed {

    @Override
    public String verb() {
        return "set";
    }

    @Override
    public List<Value> values() {
        return List.copyOf(set.map().values());
    }
}
