package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Node;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a plugin's dialog talk to the caller.
 *
 * @param settings the dialog's own
 * @param save variables from those that the dialog left in the call
 * @param failed what is done when it failed
 */
public record Talk(Location location, String dialog, Node.Mapping settings, Values save, Optional<Branch> failed)
        implements Deed {

    static final Talk DEFAULTS = new Talk(Location.NONE, "", Node.Mapping.EMPTY, Values.NONE, Optional.empty());

    @Override
    public String verb() {
        return "dialog";
    }

    @Override
    public Map<String, Branch> branches() {
        return new Cases().with("failed", failed).map();
    }
}
