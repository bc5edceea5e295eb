package dev.parley.gateway.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.error.Mark;

/** The lines of a text that is no YAML, looked at for what mostly makes it none: indentation, blanks that are missing, quotes. */
record YamlLines(List<String> lines) {

    /** What ends a line of YAML. */
    private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\r\\n\\u0085\\u2028\\u2029]");

    /** The dashes of a line, its key, and what follows its colon. */
    private static final Pattern LINE = Pattern.compile("((?: *- +)* *)([^\\s#\"'{\\[-][^:#]*)(:(?: .*)?)?");

    private static final Pattern GLUED = Pattern.compile("((?: *- +)* *)([a-z][a-z-]*):[^\\s/:].*");
    private static final Pattern DASH = Pattern.compile("((?: *- +)* *)-([A-Za-z][^:]*):.*");
    private static final Pattern CLOSED = Pattern.compile(".*[}\\]] *");

    static YamlLines of(String text) {
        return new YamlLines(List.of(BREAK.split(text, -1)));
    }

    String last() {
        return lines.getLast();
    }

    /** A key whose line has a value already, or a text with a colon of its own. */
    Malformed secondColon(Mark mark) {
        String line = line(mark.getLine());
        Optional<Malformed> missing = blankMissing(mark.getLine()).or(() -> blankMissing(above(mark.getLine())));
        if (missing.isPresent()) {
            return missing.get();
        }
        String before = line.substring(0, Math.min(mark.getColumn(), line.length()));
        if (before.contains(": ") || before.contains("\"")) {
            return new Malformed(
                    mark.getLine() + 1, mark.getColumn() + 1, "a text with a colon and a space in it is put in quotes");
        }
        return misplaced(mark.getLine());
    }

    /** A line that should have a key. */
    Malformed withoutColon(Mark begin) {
        return blankMissing(begin.getLine())
                .orElseGet(
                        () -> new Malformed(
                                begin.getLine() + 1,
                                begin.getColumn() + 1,
                                "expected a key with a colon and a blank, such as say: Hello; lines of a text stand deeper than its key"));
    }

    /** Something behind a value that is closed already. */
    Malformed behind(Mark mark) {
        String line = line(mark.getLine());
        String before = line.substring(0, Math.min(mark.getColumn(), line.length()));
        String message = CLOSED.matcher(before).matches()
                ? "a text that begins with { or [ is put in quotes"
                : "nothing may follow the quote that closes a text; put other quotes around all of it";
        return new Malformed(mark.getLine() + 1, mark.getColumn() + 1, message);
    }

    /** A line that stands in no column where one may. */
    Malformed indented(Mark mark) {
        return blankMissing(mark.getLine())
                .or(() -> blankMissing(above(mark.getLine())))
                .orElseGet(() -> misplaced(mark.getLine()));
    }

    private Malformed misplaced(int index) {
        String line = line(index);
        int begin = begin(line);
        boolean isItem = line.startsWith("-", begin);
        Optional<Integer> beside = IntStream.range(0, index)
                .map(it -> index - 1 - it)
                .filter(it -> column(it, isItem) >= 0)
                .filter(it -> isOpen(it, index, isItem))
                .boxed()
                .min(Comparator.comparingInt(it -> Math.abs(column(it, isItem) - begin)));
        String message = beside.filter(it -> column(it, isItem) != begin)
                .map(it -> "begins in column " + (begin + 1) + ", but to belong to line " + (it + 1)
                        + " it begins in column " + (column(it, isItem) + 1))
                .orElse(
                        isItem
                                ? "is an item, but stands among keys; a section has either keys, or items after dashes"
                                : "is a key, but stands among items; a section has either keys, or items after dashes");
        return new Malformed(index + 1, begin + 1, "this line " + message);
    }

    /** Whether no line between stands further left, which would have ended it. */
    private boolean isOpen(int index, int below, boolean isItem) {
        int column = column(index, isItem);
        return IntStream.range(index + 1, below)
                .mapToObj(this::line)
                .filter(YamlLines::isWritten)
                .allMatch(line -> begin(line) >= column || column == begin(line(index)));
    }

    /** Where a line has its key, or its dash; -1 if it has none. */
    private int column(int index, boolean dash) {
        String line = line(index);
        int begin = begin(line);
        if (dash) {
            return line.startsWith("- ", begin) ? begin : -1;
        }
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() && matcher.group(3) != null ? matcher.end(1) : -1;
    }

    /** What follows may be a secret: it is not shown. */
    private Optional<Malformed> blankMissing(int index) {
        Matcher dash = DASH.matcher(line(index));
        Matcher colon = GLUED.matcher(line(index));
        if (dash.matches()) {
            return Optional.of(missing(index, dash.end(1), "dash: write '- " + Names.shown(dash.group(2)) + ": …'"));
        }
        return colon.matches()
                ? Optional.of(missing(index, colon.end(1), "colon: write '" + Names.shown(colon.group(2)) + ": …'"))
                : Optional.empty();
    }

    private static Malformed missing(int index, int column, String where) {
        return new Malformed(index + 1, column + 1, "a blank is missing after the " + where);
    }

    /** The line above that has something written in it; the same one if there is none. */
    private int above(int index) {
        return IntStream.range(0, index)
                .map(it -> index - 1 - it)
                .filter(it -> isWritten(line(it)))
                .findFirst()
                .orElse(index);
    }

    private static boolean isWritten(String line) {
        return !line.isBlank() && !line.strip().startsWith("#");
    }

    private String line(int index) {
        return index >= 0 && index < lines.size() ? lines.get(index) : "";
    }

    private static int begin(String line) {
        return line.length() - line.stripLeading().length();
    }
}
