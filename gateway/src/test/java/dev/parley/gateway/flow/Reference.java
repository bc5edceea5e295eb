package dev.parley.gateway.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The reference of flows, taken apart: its tables and its examples. */
public final class Reference {

    private static final Path FILE = Path.of("../docs/flows.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z.-]*");

    /** A row of a table, cell by cell. */
    public record Row(List<String> cells) {

        /** All names that a cell has between backticks. */
        public List<String> names(int cell) {
            return CODE.matcher(cells.get(cell))
                    .results()
                    .map(match -> match.group(1))
                    .filter(it -> NAME.matcher(it).matches())
                    .toList();
        }
    }

    /** An example, and the line that it begins in. */
    public record Example(int line, String text) {}

    private Reference() {}

    /**
     * The rows of a table.
     *
     * @param chapter the heading that it is below, without its marks
     * @param head how its first line begins, without the bar
     */
    public static List<Row> table(String chapter, String head) {
        List<String> lines = lines();
        int heading = find(lines, 0, line -> line.matches("#+ " + Pattern.quote(chapter)));
        int first = find(lines, heading, line -> line.startsWith("| " + head));
        return lines.subList(first + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(Reference::row)
                .toList();
    }

    /** The names in the first column of a table, in their order. */
    public static List<String> keys(String chapter, String head) {
        return table(chapter, head).stream()
                .flatMap(row -> row.names(0).stream())
                .toList();
    }

    /** All examples in YAML. */
    public static Stream<Example> examples() {
        List<String> lines = lines();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("```yaml")) {
                int end = find(lines, i, line -> line.equals("```"));
                examples.add(new Example(i + 2, String.join("\n", lines.subList(i + 1, end)) + "\n"));
            }
        }
        return examples.stream();
    }

    /** All that stands between backticks in its text. */
    public static Stream<String> codes() {
        return lines().stream()
                .filter(line -> !line.startsWith("```"))
                .flatMap(line -> CODE.matcher(line).results())
                .map(match -> match.group(1));
    }

    private static Row row(String line) {
        // A bar within an expression is written with a backslash.
        return new Row(
                Stream.of(line.split("(?<!\\\\)\\|")).skip(1).map(String::strip).toList());
    }

    private static int find(List<String> lines, int from, Predicate<String> wanted) {
        for (int i = from; i < lines.size(); i++) {
            if (wanted.test(lines.get(i))) {
                return i;
            }
        }
        throw new AssertionError("docs/flows.md has no such line");
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
