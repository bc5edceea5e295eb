package dev.parley.gateway.cli;

import dev.parley.gateway.config.Binder;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The call that {@code parley demo} plays: {@code demo.yaml} in the configuration's folder.
 *
 * @param to the number the caller dials
 * @param lines what the caller says, and what it should bring
 */
record DemoScript(String to, List<Line> lines) {

    static final String FILE = "demo.yaml";

    /**
     * One line of the caller.
     *
     * @param caller what the caller says
     * @param bot a part of the reply; case does not matter
     */
    record Line(String caller, String bot) {}

    DemoScript {
        lines = List.copyOf(lines);
    }

    /** Reads the script; throws one exception with all mistakes. */
    static DemoScript read(Path folder) {
        Problems problems = new Problems();
        Node written = YamlReader.read(folder.resolve(FILE), Map.of(), problems).orElse(Node.Mapping.EMPTY);
        DemoScript script = new Binder(problems).bind(written, "", new DemoScript("", List.of()));
        if (problems.count() == 0 && (script.to.isBlank() || script.lines.isEmpty())) {
            problems.report(written.location(), "a demo needs `to` and at least one of `lines`");
        }
        problems.throwIfAny();
        return script;
    }
}
