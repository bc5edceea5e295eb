package dev.parley.gateway.flow.test;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the tests of a flow from their file. */
public final class TestReader {

    static final String TESTS = "tests";
    static final String GIVEN = "given";

    private final Problems problems;
    private final GivenReader givens;
    private final LineReader lines;

    private TestReader(Problems problems) {
        this.problems = problems;
        this.givens = new GivenReader(problems);
        this.lines = new LineReader(problems);
    }

    /** Reads a file; empty if it cannot be read at all. What is wrong is among the problems, and left out. */
    public static Optional<TestFile> read(Path file, Problems problems) {
        return YamlReader.readPlain(file, problems).flatMap(node -> read(file, node, problems));
    }

    /** Reads a text, as if it stood in a file. */
    public static Optional<TestFile> read(Path file, String text, Problems problems) {
        return YamlReader.readPlain(file.toString(), text, problems).flatMap(node -> read(file, node, problems));
    }

    static Optional<TestFile> read(Path file, Node node, Problems problems) {
        return new TestReader(problems).file(file, node);
    }

    private Optional<TestFile> file(Path file, Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.report(node.location(), "expected a section with '" + TESTS + "'");
            return Optional.empty();
        }
        Given given = givens.read(without(mapping), "");
        List<TestFile.Test> tests = new ArrayList<>();
        Node written = mapping.members().get(TESTS);
        if (written instanceof Node.Mapping named && !named.members().isEmpty()) {
            named.members()
                    .forEach((name, body) ->
                            test(named.locationOf(name), name, body).ifPresent(tests::add));
        } else {
            problems.report(
                    written == null ? mapping.location() : written.location(),
                    "'" + TESTS + "' must be a section with a conversation for each name");
        }
        return Optional.of(new TestFile(file, given, tests));
    }

    private static Node.Mapping without(Node.Mapping mapping) {
        Map<String, Node> members = new LinkedHashMap<>(mapping.members());
        members.remove(TESTS);
        Map<String, Location> keys = new LinkedHashMap<>(mapping.keys());
        keys.remove(TESTS);
        return new Node.Mapping(mapping.location(), members, keys);
    }

    private Optional<TestFile.Test> test(Location location, String name, Node body) {
        if (!(body instanceof Node.Sequence list) || list.items().isEmpty()) {
            problems.report(body.location(), "'" + name + "': expected a list of lines");
            return Optional.empty();
        }
        Given given = Given.NOTHING;
        List<Line> read = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            Node item = list.items().get(i);
            if (item instanceof Node.Mapping mapping && mapping.members().containsKey(GIVEN)) {
                if (i > 0) {
                    problems.report(item.location(), "'given' must be the first line of a test");
                }
                given = given(mapping);
            } else {
                lines.read(item).ifPresent(read::add);
            }
        }
        return Optional.of(new TestFile.Test(location, name, given, read));
    }

    private Given given(Node.Mapping line) {
        line.members().keySet().stream()
                .filter(key -> !key.equals(GIVEN))
                .forEach(key -> problems.report(line.locationOf(key), "'" + key + "' belongs below 'given'"));
        return line.member(GIVEN).map(node -> givens.read(node, GIVEN)).orElse(Given.NOTHING);
    }
}
