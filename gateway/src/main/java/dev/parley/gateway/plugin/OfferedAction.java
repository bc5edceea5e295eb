package dev.parley.gateway.plugin;

import dev.parley.api.call.CallInfo;
import dev.parley.api.flow.Action;
import java.util.Map;

/** An action of a plugin, run with the plugin's class loader as the thread's. */
record OfferedAction(Action action, Offer.Source source) implements Action {

    @Override
    public Map<String, Object> run(Map<String, Object> arguments, CallInfo call) throws Exception {
        return source.inside(() -> action.run(arguments, call));
    }
}
