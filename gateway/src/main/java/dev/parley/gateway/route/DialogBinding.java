package dev.parley.gateway.route;

import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;

/** Knows the dialogs by name, and their settings. */
@FunctionalInterface
public interface DialogBinding {

    /**
     * Lays what is written for a dialog over its defaults; mistakes are reported at their places.
     *
     * @param path what the section is called in messages
     * @throws RuntimeException if there is no dialog of that name; its message is shown to the user
     */
    Record bind(String dialog, Node.Mapping written, String path, Problems problems);
}
