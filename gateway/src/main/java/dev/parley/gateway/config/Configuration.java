package dev.parley.gateway.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration in force: {@code parley.yaml} over the defaults, environment variables over both, options over all.
 *
 * @param folder where the configuration is; relative names of files in it are relative to this
 * @param settings what holds
 * @param warnings what is allowed but should be known, one line each
 */
public record Configuration(Path folder, GatewaySettings settings, List<String> warnings) {

    /** The file in the configuration's folder. */
    public static final String FILE = "parley.yaml";

    public Configuration {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a configuration.
     *
     * @param folder with {@code parley.yaml}
     * @param sets options, each {@code name.of.setting=value}
     * @param environment the process's environment: {@code PARLEY_NAME_OF_SETTING}, and what <code>${NAME}</code> in the file stands for
     * @param problems gets all mistakes; the result has defaults in their places
     */
    public static Configuration read(
            Path folder, List<String> sets, Map<String, String> environment, Problems problems) {
        Optional<Node> written = YamlReader.read(folder.resolve(FILE), environment, problems);
        return of(folder, written.orElse(Node.Mapping.EMPTY), sets, environment, problems);
    }

    /**
     * Reads a configuration.
     *
     * @throws ConfigurationException naming all mistakes, if there are any
     */
    public static Configuration load(Path folder, List<String> sets, Map<String, String> environment) {
        Problems problems = new Problems();
        Configuration configuration = read(folder, sets, environment, problems);
        problems.throwIfAny();
        return configuration;
    }

    /** As {@link #read}, with the file's content given. */
    public static Configuration of(
            Path folder, Node written, List<String> sets, Map<String, String> environment, Problems problems) {
        List<String> variables = SettingsTree.paths(SettingsTree.of(GatewaySettings.DEFAULTS)).stream()
                .map(Overrides::variable)
                .toList();
        Overrides overrides = new Overrides(GatewaySettings.class, problems);
        Node tree = overrides.options(overrides.environment(written, environment, variables), sets);
        GatewaySettings settings = new Binder(problems).bind(tree, "", GatewaySettings.DEFAULTS);
        return new Configuration(folder, settings, warnings(settings));
    }

    /** The settings as YAML, secrets masked. */
    public String print() {
        return YamlWriter.write(SettingsTree.of(settings));
    }

    private static List<String> warnings(GatewaySettings settings) {
        List<String> warnings = new ArrayList<>();
        if (settings.freeclimb().signingSecret().isEmpty() && !settings.web().loopback()) {
            warnings.add("freeclimb.signing-secret is empty while web.host is "
                    + settings.web().host() + ": whoever reaches the web port can pose as FreeClimb");
        }
        return warnings;
    }
}
