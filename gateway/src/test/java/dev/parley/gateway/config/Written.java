package dev.parley.gateway.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A configuration as a test writes it. */
final class Written {

    private final String yaml;
    private final Map<String, String> environment;
    private final List<String> sets;
    private final Problems problems = new Problems();

    Written(String yaml, Map<String, String> environment, String... sets) {
        this.yaml = yaml;
        this.environment = environment;
        this.sets = List.of(sets);
    }

    static Written file(String yaml) {
        return new Written(yaml, Map.of());
    }

    Configuration configuration() {
        Node node = YamlReader.read("parley.yaml", yaml, environment, problems).orElse(Node.Mapping.EMPTY);
        return Configuration.of(Path.of("conf"), node, sets, environment, problems);
    }

    GatewaySettings settings() {
        GatewaySettings settings = configuration().settings();
        problems.throwIfAny();
        return settings;
    }

    List<String> mistakes() {
        configuration();
        return problems.list().stream().map(Problem::toString).toList();
    }
}
