package dev.parley.gateway.flow.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.FlowSet;
import dev.parley.gateway.flow.check.Check;
import dev.parley.gateway.flow.check.Surroundings;
import dev.parley.gateway.flow.expr.Expressions;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.language.LanguageFiles;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.read.FlowReader;
import dev.parley.gateway.flow.run.FlowException;
import dev.parley.gateway.flow.run.Watcher;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A flow and its test, both written in a test. */
final class Play {

    private static final LanguageFiles LANGUAGES = new LanguageFiles(Path.of("no-such-folder"));

    private Play() {}

    static Program program(String yaml) {
        Problems problems = new Problems();
        Flow flow = FlowReader.read(Path.of("a.yaml"), yaml, SlotTypes.BUILT_IN, problems)
                .orElseThrow();
        Surroundings surroundings = new Surroundings(
                new Expressions(),
                SlotTypes.BUILT_IN,
                LANGUAGES,
                Map.of("a", flow),
                Set.of("books"),
                Set.of("look-up"),
                Set.of(),
                EngineNames.NONE);
        Optional<Program> program = Check.program(flow, surroundings, problems);
        assertThat(problems.list()).isEmpty();
        return program.orElseThrow();
    }

    static TestFile file(String yaml) {
        Problems problems = new Problems();
        TestFile file = TestReader.read(Path.of("a.test.yaml"), yaml, problems).orElseThrow();
        assertThat(problems.list()).isEmpty();
        return file;
    }

    static TestRun run() {
        return TestWorld.run(new FlowSet(LANGUAGES, Map.of()), "+1555");
    }

    /** Plays the only test of a file. */
    static TestRun.Result play(String flow, String test) {
        return play(flow, test, Watcher.NONE);
    }

    static TestRun.Result play(String flow, String test, Watcher watcher) {
        TestFile file = file(test);
        try {
            return run().play(file, file.tests().getFirst(), program(flow), watcher);
        } catch (FlowException e) {
            throw new AssertionError(e);
        }
    }
}
