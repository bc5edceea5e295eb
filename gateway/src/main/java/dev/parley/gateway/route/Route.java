package dev.parley.gateway.route;

import dev.parley.api.dialog.ListenSettings;
import dev.parley.gateway.config.AskingSettings;
import dev.parley.gateway.config.PlayoutSettings;
import dev.parley.gateway.config.RecordingSettings;
import dev.parley.gateway.config.RouteSettings;
import dev.parley.gateway.config.SpeechSettings;
import dev.parley.gateway.config.TurnTakingSettings;

/**
 * What a call to a number gets. All settings are those that hold: the server's with the route's own over them.
 *
 * @param index where the route stands in the configuration, from 0
 * @param written the route as written
 * @param dialog the name of the dialog or of the flow
 * @param settings the dialog's settings, of the type that its factory takes; those of a flow are in {@code written}
 * @param speech which engines hear and speak
 * @param listen how to listen
 * @param turnTaking how bot and caller take turns
 * @param playout how audio is sent
 * @param recording whether the call is recorded
 * @param asking how a flow asks
 */
public record Route(
        int index,
        RouteSettings written,
        String dialog,
        Record settings,
        SpeechSettings speech,
        ListenSettings listen,
        TurnTakingSettings turnTaking,
        PlayoutSettings playout,
        RecordingSettings recording,
        AskingSettings asking) {

    /** Whether it leads to a call flow. */
    public boolean isFlow() {
        return written.flow().isPresent();
    }

    /** What the dialog's settings are called in messages, such as {@code routes.0.settings}. */
    public String settingsPath() {
        return "routes." + index + ".settings";
    }
}
