package dev.parley.gateway.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * What is wrong with a text that is no YAML, in words for those who wrote it: the library's name its own parts.
 *
 * @param line from 1; 0 if nobody knows
 * @param column likewise
 * @param message what is wrong, and what to write
 */
record Malformed(int line, int column, String message) {

    private static final Pattern BEGINNING = Pattern.compile("found character '(.)' that cannot start any token.*");
    private static final Pattern CONTENT = Pattern.compile("expected the node content, but found '(.*)'");
    private static final Pattern UNBROKEN = Pattern.compile("expected ',' or '.', but got <scalar>");
    private static final String QUOTED = " is put in quotes";

    /** As it is told best: by the library, if by nobody else. */
    static Malformed of(MarkedYAMLException mistake, String text) {
        Mark mark = mistake.getProblemMark();
        String context = mistake.getContext() == null ? "" : mistake.getContext() + ", ";
        return Optional.ofNullable(mark)
                .flatMap(it -> told(mistake, it, text))
                .orElseGet(() -> new Malformed(
                        mark == null ? 0 : mark.getLine() + 1,
                        mark == null ? 0 : mark.getColumn() + 1,
                        "this is not YAML: " + context + mistake.getProblem()));
    }

    private static Optional<Malformed> told(MarkedYAMLException mistake, Mark mark, String text) {
        String problem = mistake.getProblem() == null ? "" : mistake.getProblem();
        String context = mistake.getContext() == null ? "" : mistake.getContext();
        Mark begin = mistake.getContextMark() == null ? mark : mistake.getContextMark();
        YamlLines lines = YamlLines.of(text);
        return switch (problem) {
            case String it
            when it.contains("(TAB)") -> at(mark, "a tab stands where blanks are wanted; indent with blanks alone");
            case "mapping values are not allowed here" -> Optional.of(lines.secondColon(mark));
            case "mapping keys are not allowed here" -> at(mark, beginning("?"));
            case "could not find expected ':'" -> Optional.of(lines.withoutColon(begin));
            case String it
            when it.startsWith("sequence entries") ->
                at(mark, "a list begins in the line below its key, each item after a dash");
            case "expected <block end>, but found '<scalar>'", "expected <block end>, but found ','" ->
                Optional.of(lines.behind(mark));
            case String it when it.startsWith("expected <block end>") -> Optional.of(lines.indented(mark));
            case String it when it.startsWith("found undefined alias") -> at(mark, beginning("*"));
            case "but found another document" -> at(mark, "a file has one document; take out the line ---");
            default -> within(context, problem, begin, mark);
        };
    }

    /** By what was being read when it went wrong. */
    private static Optional<Malformed> within(String context, String problem, Mark begin, Mark mark) {
        Matcher beginning = BEGINNING.matcher(problem);
        Matcher content = CONTENT.matcher(problem);
        if (beginning.matches()) {
            return at(mark, beginning(beginning.group(1)));
        } else if (content.matches()) {
            return at(mark, beginning(content.group(1)));
        } else if (problem.startsWith("found unknown escape")) {
            return at(mark, "a backslash means something else in double quotes; put the text in single quotes");
        }
        return switch (context) {
            case "while scanning a quoted scalar" -> at(begin, "the quote that begins here is not closed");
            case "while scanning a block scalar" ->
                at(begin, "the text of | or > begins in the line below; one that begins with | or >" + QUOTED);
            case "while scanning an alias" -> at(begin, beginning("*"));
            case "while scanning an anchor" -> at(begin, beginning("&"));
            case "while parsing a flow sequence", "while parsing a flow mapping" -> inBrackets(problem, begin, mark);
            default -> Optional.empty();
        };
    }

    private static Optional<Malformed> inBrackets(String problem, Mark begin, Mark mark) {
        String bracket = problem.contains("'}'") ? "{" : "[";
        if (problem.endsWith("but got ?")) {
            return at(
                    mark,
                    "between brackets, a question mark ends a text; a text with a question mark or a comma in it"
                            + QUOTED + ", or gets a line of its own");
        }
        return UNBROKEN.matcher(problem).matches() && begin.getLine() == mark.getLine()
                ? at(mark, "between brackets, a comma is wanted here; a text with quotes or commas in it" + QUOTED)
                : at(begin, "the " + bracket + " that stands here is not closed; " + beginning(bracket));
    }

    /** A character that YAML does not have. */
    static Malformed of(ReaderException mistake, String text) {
        String character = Character.toString(mistake.getCodePoint());
        YamlLines before = YamlLines.of(text.substring(0, Math.max(0, text.indexOf(character))));
        return new Malformed(
                before.lines().size(),
                before.last().length() + 1,
                String.format(
                        "the character U+%04X stands here, which cannot be seen; take it out", mistake.getCodePoint()));
    }

    private static String beginning(String character) {
        return "a text that begins with " + character + QUOTED;
    }

    private static Optional<Malformed> at(Mark mark, String message) {
        return Optional.of(new Malformed(mark.getLine() + 1, mark.getColumn() + 1, message));
    }
}
