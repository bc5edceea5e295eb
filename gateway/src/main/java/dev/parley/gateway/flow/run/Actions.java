package dev.parley.gateway.flow.run;

import dev.parley.api.call.CallInfo;
import java.util.Map;
import java.util.Optional;

/** The actions that flows may run. For any number of calls at once. */
@FunctionalInterface
public interface Actions {

    /** Something that a plugin does for a call. */
    @FunctionalInterface
    interface Action {

        /**
         * Does it; may block, and is interrupted when it takes too long or the call ends.
         *
         * @return its results: texts, numbers, truth values, dates and times, lists and maps of these
         * @throws Exception if it did not work
         */
        Map<String, Object> run(Map<String, Object> arguments, CallInfo call) throws Exception;
    }

    /** The action of a name; empty if there is none. */
    Optional<Action> named(String name);
}
