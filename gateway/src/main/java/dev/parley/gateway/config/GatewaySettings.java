package dev.parley.gateway.config;

import dev.parley.api.dialog.ListenSettings;
import java.util.List;

/**
 * All settings of the gateway. The components of this record and of those below it are the keys of {@code parley.yaml} in
 * kebab-case; {@code conf/parley.yaml} explains each.
 *
 * @param audiostream the side that FreeClimb streams calls to
 * @param freeclimb the account at FreeClimb
 * @param web the HTTP side: webhooks, health
 * @param call limits of calls
 * @param speech which engines hear and speak
 * @param listen how to listen
 * @param turnTaking how bot and caller take turns
 * @param playout how far ahead of time audio is sent
 * @param recording whether calls are recorded
 * @param records what is written about calls, and where
 * @param plugins where the user's plugins are
 * @param unknownNumber what a call to a number without a route gets
 * @param simulatedCaller who calls in {@code parley call} and {@code parley demo}
 * @param flows call flows, and the web services that they ask
 * @param routes which number gets which dialog
 */
public record GatewaySettings(
        AudioStreamSettings audiostream,
        FreeClimbSettings freeclimb,
        WebSettings web,
        CallSettings call,
        SpeechSettings speech,
        ListenSettings listen,
        TurnTakingSettings turnTaking,
        PlayoutSettings playout,
        RecordingSettings recording,
        RecordsSettings records,
        PluginsSettings plugins,
        UnknownNumberSettings unknownNumber,
        SimulatedCallerSettings simulatedCaller,
        FlowsSettings flows,
        List<RouteSettings> routes) {

    public static final GatewaySettings DEFAULTS = new GatewaySettings(
            AudioStreamSettings.DEFAULTS,
            FreeClimbSettings.DEFAULTS,
            WebSettings.DEFAULTS,
            CallSettings.DEFAULTS,
            SpeechSettings.DEFAULTS,
            ListenSettings.DEFAULTS,
            TurnTakingSettings.DEFAULTS,
            PlayoutSettings.DEFAULTS,
            RecordingSettings.DEFAULTS,
            RecordsSettings.DEFAULTS,
            PluginsSettings.DEFAULTS,
            UnknownNumberSettings.DEFAULTS,
            SimulatedCallerSettings.DEFAULTS,
            FlowsSettings.DEFAULTS,
            List.of());

    public GatewaySettings {
        routes = List.copyOf(routes);
    }
}
