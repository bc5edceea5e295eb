package dev.parley.gateway.config;

import dev.parley.api.SettingsException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Call flows.
 *
 * @param folder where they are, relative to the folder of {@code parley.yaml}; default {@code flows}
 * @param timeZone an IANA name: what {@code today} is; empty (default) for the machine's
 * @param asking how flows ask; routes and flows may differ
 * @param services the web services that flows may ask, by name
 * @param actions the settings of plugins' actions, by the action's name
 */
public record FlowsSettings(
        Path folder,
        String timeZone,
        AskingSettings asking,
        Map<String, ServiceSettings> services,
        Map<String, Node.Mapping> actions) {

    public static final FlowsSettings DEFAULTS =
            new FlowsSettings(Path.of("flows"), "", AskingSettings.DEFAULTS, Map.of(), Map.of());

    public FlowsSettings {
        services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
        actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
        zone(timeZone);
        services.forEach((name, service) -> {
            if (!name.matches("[a-z0-9-]{1,64}")) {
                throw new SettingsException(
                        "services", "'" + Names.shown(name) + "' has other than lower-case letters, digits and dashes");
            }
            if (service.url().toString().isEmpty()) {
                throw new SettingsException("services", "'" + name + "' has no url");
            }
        });
    }

    /** The time zone of flows that have none of their own. */
    public ZoneId zone() {
        return zone(timeZone);
    }

    private static ZoneId zone(String name) {
        try {
            return name.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new SettingsException(
                    "time-zone", "expected an IANA name such as Europe/Berlin, found '" + Names.shown(name) + "'");
        }
    }
}
