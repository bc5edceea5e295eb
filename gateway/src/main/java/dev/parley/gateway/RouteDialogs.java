package dev.parley.gateway;

import dev.parley.api.dialog.AudioDialog;
import dev.parley.api.dialog.Dialog;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.plugin.PluginCatalog;
import dev.parley.gateway.route.Route;
import java.util.Optional;

/** Makes the dialogs that routes lead to: plugins' and flows. */
record RouteDialogs(PluginCatalog plugins, FlowDialogs flows) {

    /** Whether a route leads to a dialog on audio. */
    boolean isAudio(Route route) {
        return !route.isFlow() && plugins.isAudioDialog(route.dialog());
    }

    /** The flow that a route leads to, if it leads to one that is right. */
    Optional<Flow> flow(Route route) {
        return route.isFlow() ? flows.flows().current().program(route.dialog()).map(Program::flow) : Optional.empty();
    }

    /** The dialog of a route that leads to none on audio; empty if it cannot be made, with the reason among the problems. */
    Optional<Dialog> dialog(Route route, Problems problems) {
        return route.isFlow()
                ? flows.dialog(route, problems)
                : plugins.dialog(route.dialog())
                        .create(route.settings(), route.written().settings(), route.settingsPath(), problems);
    }

    /** The dialog of a route that leads to one on audio, likewise. */
    Optional<AudioDialog> audioDialog(Route route, Problems problems) {
        return plugins.audioDialog(route.dialog())
                .create(route.settings(), route.written().settings(), route.settingsPath(), problems);
    }
}
