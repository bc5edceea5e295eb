package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.expr.Expressions;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.language.LanguageFiles;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.read.FlowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A flow with mistakes, which its first comments name; and what flows under test find around them. */
record FaultyFlow(Path file) {

    private static final Path RESOURCES = Path.of("src/test/resources/flows");
    private static final Path AROUND = RESOURCES.resolve("around");
    private static final Expressions EXPRESSIONS = new Expressions();

    static Stream<FaultyFlow> all() {
        return yaml(RESOURCES.resolve("faulty")).stream().map(FaultyFlow::new);
    }

    /** As written: {@code line:column: message}. */
    List<String> expected() throws IOException {
        return Files.readAllLines(file).stream()
                .takeWhile(line -> line.startsWith("# "))
                .map(line -> line.substring(2))
                .toList();
    }

    List<String> found() {
        Problems problems = new Problems();
        FlowReader.read(file, SlotTypes.BUILT_IN, problems)
                .ifPresent(flow -> Check.program(flow, surroundings(flow), problems));
        return problems.list().stream().map(this::shown).toList();
    }

    /** With the bare name of the file, if it is another one. */
    private String shown(Problem problem) {
        Location place = problem.location();
        String source = place.source().equals(file.toString())
                ? ""
                : Path.of(place.source()).getFileName() + ":";
        return source + place.line() + ":" + place.column() + ": " + problem.message();
    }

    static Surroundings surroundings(Flow flow) {
        Map<String, Flow> flows = new HashMap<>();
        for (Path other : yaml(AROUND)) {
            FlowReader.read(other, SlotTypes.BUILT_IN, new Problems()).ifPresent(it -> flows.put(it.name(), it));
        }
        flows.put(flow.name(), flow);
        return new Surroundings(
                EXPRESSIONS,
                SlotTypes.BUILT_IN,
                new LanguageFiles(AROUND.resolve("languages")),
                flows,
                Set.of("accounts", "appointments", "bookings"),
                Set.of("look-up"),
                Set.of("answering"),
                new EngineNames(Set.of("embedded", "google"), Set.of("embedded", "google")));
    }

    /** What is found in a text, as if it were a file in this folder. */
    static Problems check(Path file, String text) {
        Problems problems = new Problems();
        Optional<Flow> flow = FlowReader.read(file, text, SlotTypes.BUILT_IN, problems);
        flow.ifPresent(it -> Check.program(it, surroundings(it), problems));
        return problems;
    }

    static List<Path> yaml(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
