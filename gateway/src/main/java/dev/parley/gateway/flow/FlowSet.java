package dev.parley.gateway.flow;

import dev.parley.gateway.flow.language.LanguageFiles;
import dev.parley.gateway.flow.program.Program;
import java.util.Map;
import java.util.Optional;

/**
 * Flows as they are at one moment, with the languages they speak: what a call begins with, it ends with.
 *
 * @param programs those that can be run, by name
 */
public record FlowSet(LanguageFiles languages, Map<String, Program> programs) {

    public FlowSet {
        programs = Map.copyOf(programs);
    }

    /** The flow of a name; empty if there is none that can be run. */
    public Optional<Program> program(String name) {
        return Optional.ofNullable(programs.get(name));
    }
}
