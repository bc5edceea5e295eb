package dev.parley.gateway.flow.run;

import dev.parley.api.dialog.Dialog;
import dev.parley.gateway.config.Node;
import java.util.Optional;

/** The dialogs of plugins that flows may let talk to callers. For any number of calls at once. */
@FunctionalInterface
public interface Dialogs {

    /**
     * A dialog with its settings. Asked for by each call that comes to such a step, so what is costly to make is to be kept.
     *
     * @return empty if there is none
     */
    Optional<Dialog> named(String name, Node.Mapping settings);
}
