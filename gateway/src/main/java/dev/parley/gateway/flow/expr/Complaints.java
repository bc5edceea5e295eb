package dev.parley.gateway.flow.expr;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with an expression, told in words of ours. CEL has its mistakes as texts alone: so they are read. */
final class Complaints {

    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern UNFIT =
            Pattern.compile("found no matching overload for '([^']*)' applied to '(.*?)'(?: \\(candidates.*)?");
    private static final Pattern MEMBER = Pattern.compile("type '(.*)' does not support field selection");
    private static final Pattern RANGE = Pattern.compile("expression of type '(.*)' cannot be range of .*");
    private static final Pattern EXPECTED = Pattern.compile("expected type '(.*)' but found '(.*)'");
    private static final Pattern RESERVED = Pattern.compile("reserved identifier: (.*)");
    private static final Pattern UNEXPECTED = Pattern.compile(
            "(?:mismatched input|extraneous input|no viable alternative at input) '(.*?)'(?: expecting.*)?");
    private static final Pattern UNREADABLE = Pattern.compile("token recognition error at: '(.*)'");

    private final Expression expression;
    private final Types types;
    private final Problems problems;

    Complaints(Expression expression, Types types, Problems problems) {
        this.expression = expression;
        this.types = types;
        this.problems = problems;
    }

    void say(String message) {
        problems.report(expression.location(), message);
    }

    void say(CelSourceLocation place, String message) {
        problems.report(location(place), message);
    }

    void kind(Kind wanted, Kind found) {
        boolean numbers = wanted == Kind.WHOLE && found == Kind.DECIMAL;
        say("expected " + Kinds.words(wanted) + ", found "
                + (numbers ? "one that may have decimals" : found == Kind.WHOLE ? "a number" : Kinds.words(found)));
    }

    /** What cannot be read at all; one mistake of it makes others, so the first is told. */
    void syntax(List<CelIssue> issues) {
        CelIssue first = issues.getFirst();
        say(first.getSourceLocation(), syntax(first.getMessage()));
    }

    void types(List<CelIssue> issues) {
        for (CelIssue issue : issues) {
            say(issue.getSourceLocation(), type(issue.getMessage(), issue.getSourceLocation()));
        }
    }

    private String syntax(String message) {
        Matcher reserved = RESERVED.matcher(message);
        if (reserved.matches()) {
            return "'" + reserved.group(1) + "' is a word that CEL keeps for itself";
        }
        Matcher unreadable = UNREADABLE.matcher(message);
        if (unreadable.matches()) {
            String token = unreadable.group(1);
            return switch (token.charAt(0)) {
                case '\'', '"' -> "a text without a quote at its end";
                case '=' -> "'=' is not expected here; equal is '=='";
                case '&', '|' -> "'" + token.charAt(0) + "' is not expected here; and is '&&', or is '||'";
                default -> "'" + token + "' is not expected here";
            };
        }
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.matches()) {
            String token = unexpected.group(1);
            return token.equals("<EOF>") ? "the expression ends too early" : "'" + token + "' is not expected here";
        }
        return message.contains("recursion limit")
                ? "too many brackets in each other"
                : "it cannot be read: " + message;
    }

    private String type(String message, CelSourceLocation place) {
        Matcher unknown = UNKNOWN.matcher(message);
        if (unknown.matches()) {
            return unknown(unknown.group(1), place);
        }
        Matcher unfit = UNFIT.matcher(message);
        if (unfit.matches()) {
            return Mismatch.words(unfit.group(1), unfit.group(2));
        }
        Matcher member = MEMBER.matcher(message);
        if (member.matches()) {
            return Mismatch.words(member.group(1)) + " has no members";
        }
        Matcher range = RANGE.matcher(message);
        if (range.matches()) {
            return "expected a list or a map, found " + Mismatch.words(range.group(1));
        }
        Matcher expected = EXPECTED.matcher(message);
        return expected.matches()
                ? "expected " + Mismatch.words(expected.group(1)) + ", found " + Mismatch.words(expected.group(2))
                : message;
    }

    /** CEL has the same words for variables and functions; where a function is missing, its place is the bracket's. */
    private String unknown(String name, CelSourceLocation place) {
        String source = expression.source();
        int offset = place.getColumn();
        if (place.getLine() == 1 && offset < source.length() && source.charAt(offset) == '(') {
            return "there is no function '" + name + "'" + Nearest.hint(name, Dialect.functions());
        }
        Set<String> known = types.names();
        if (name.equals("call")) {
            return "'call' is no value by itself; known are "
                    + known.stream().filter(one -> one.startsWith("call.")).collect(Collectors.joining(", "));
        }
        Optional<String> near = Nearest.to(name, known);
        boolean alone = near.isEmpty() && source.strip().equals(name);
        return "there is no variable '" + name + "'"
                + (alone ? "; a text is written in quotes" : Nearest.hint(name, known));
    }

    private Location location(CelSourceLocation place) {
        Location begin = expression.location();
        return expression.exact() && begin.line() > 0 && place.getLine() == 1 && place.getColumn() > 0
                ? new Location(begin.source(), begin.line(), begin.column() + place.getColumn())
                : begin;
    }
}
