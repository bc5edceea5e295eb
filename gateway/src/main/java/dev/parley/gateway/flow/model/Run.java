package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;
import java.util.List;

/**
 * Runs another flow.
 *
 * @param with over its settings
 * @param save variables from what it returned
 */
public record Run(Location location, String run, Values with, Values save) implements Deed {

    static final Run DEFAULTS = new Run(Location.NONE, "", Values.NONE, Values.NONE);

    @Override
    public String verb() {
        return "run";
    }

    @Override
    public List<Value> values() {
        return List.copyOf(with.map().values());
    }
}
