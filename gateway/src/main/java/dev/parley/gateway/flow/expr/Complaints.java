package dev.parley.gateway.flow.expr;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
            "(?:mismatched input|extraneous input|no viable alternative at input|unsupported syntax) '(.*?)'(?: expecting.*)?");
    private static final Pattern MISSING = Pattern.compile("missing '(.*?)' at .*");
    private static final Pattern MEMBERS = Pattern.compile("\\w+(?:\\.\\w+)*");
    private static final Pattern UNREADABLE = Pattern.compile("token recognition error at: '(.*)'");

    /** How CEL calls the type of what is wrong. */
    private static final String NO_TYPE = "*error*";

    /** What CEL finds nothing by if it has not as many arguments. */
    private static final Map<String, String> USES = Map.of(
            "has", "has(answer.name)",
            "all", "items.all(x, x > 0)",
            "exists", "items.exists(x, x > 0)",
            "exists_one", "items.exists_one(x, x > 0)",
            "map", "items.map(x, x + 1)",
            "filter", "items.filter(x, x > 0)",
            "during", "during('Mon-Fri 08:00-17:30')");

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
        CelSourceLocation place = first.getSourceLocation();
        Foreign.sign(expression.source(), offset(place))
                .ifPresentOrElse(it -> say(place, it), () -> say(place, syntax(first.getMessage())));
    }

    /**
     * All of them; but what is not called as it should be makes others, of names that it would have brought, and so does
     * what has no type for a mistake of its own.
     */
    void types(List<CelIssue> issues) {
        List<CelIssue> misused = issues.stream().filter(this::misused).toList();
        List<CelIssue> own = issues.stream()
                .filter(issue -> !issue.getMessage().contains(NO_TYPE))
                .toList();
        for (CelIssue issue : !misused.isEmpty() ? misused : own.isEmpty() ? issues : own) {
            say(issue.getSourceLocation(), type(issue.getMessage(), issue.getSourceLocation()));
        }
    }

    private boolean misused(CelIssue issue) {
        Matcher unknown = UNKNOWN.matcher(issue.getMessage());
        return unknown.matches() && USES.containsKey(unknown.group(1));
    }

    private static String syntax(String message) {
        Matcher reserved = RESERVED.matcher(message);
        if (reserved.matches()) {
            return "'" + reserved.group(1) + "' is a word that CEL keeps for itself";
        }
        Matcher unreadable = UNREADABLE.matcher(message);
        if (unreadable.matches()) {
            return unreadable(unreadable.group(1));
        }
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.matches()) {
            return unexpected(unexpected.group(1));
        }
        Matcher missing = MISSING.matcher(message);
        if (missing.matches()) {
            return "'" + missing.group(1) + "' is missing";
        }
        return switch (message) {
            case String deep
            when deep.contains("recursion limit") ->
                "its parts lie too deep in each other: at most " + Dialect.DEEPEST + " levels";
            case String number when number.startsWith("For input string") -> "a number beyond what can be computed";
            case "invalid argument to has() macro" -> "'has' takes a member: " + USES.get("has");
            case "The argument must be a simple name" -> "a new name is wanted here, as in " + USES.get("all");
            default -> "it cannot be read: " + message;
        };
    }

    private static String unreadable(String token) {
        return switch (token.charAt(0)) {
            case '\'', '"' -> "a text without a quote at its end, or with a backslash that means nothing";
            case '=' -> "'=' is not expected here; equal is '=='";
            case '&', '|' -> "'" + token.charAt(0) + "' is not expected here; and is '&&', or is '||'";
            default -> unexpected(token);
        };
    }

    private static String unexpected(String token) {
        return token.equals("<EOF>") ? "the expression ends too early" : "'" + token + "' is not expected here";
    }

    private String type(String message, CelSourceLocation place) {
        Matcher unknown = UNKNOWN.matcher(message);
        if (unknown.matches()) {
            return unknown(unknown.group(1), place);
        }
        Matcher unfit = UNFIT.matcher(message);
        if (unfit.matches()) {
            Optional<String> turned = Foreign.turned(expression.source(), offset(place));
            return turned.isPresent() ? turned.get() : Mismatch.words(unfit.group(1), unfit.group(2));
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
                : "'{' is not expected here";
    }

    /** CEL has the same words for variables and functions; where a function is missing, its place is the bracket's. */
    String unknown(String name, CelSourceLocation place) {
        String source = expression.source();
        int offset = offset(place);
        if (offset < source.length() && source.charAt(offset) == '(') {
            return USES.containsKey(name)
                    ? "'" + name + "' is written otherwise: " + USES.get(name)
                    : "there is no function '" + name + "'"
                            + Foreign.function(name).orElseGet(() -> Nearest.hint(name, Dialect.functions()));
        }
        Set<String> known = types.names();
        Matcher members = MEMBERS.matcher(source);
        String whole = members.find(offset) ? members.group() : name;
        Optional<String> near = Nearest.to(whole, known).or(() -> Nearest.to(name, known));
        List<String> within =
                known.stream().filter(one -> one.startsWith(name + ".")).toList();
        if (near.isEmpty() && !within.isEmpty()) {
            return "'" + whole + "' is no value; known are " + String.join(", ", within);
        }
        String unknown = near.isPresent() && near.get().contains(".") ? whole : name;
        if (Foreign.isTruth(name)) {
            return "'" + name + "' is no value; write true or false, or a text in quotes";
        }
        String hint = near.map(one -> "; did you mean '" + one + "'?")
                .orElseGet(() ->
                        source.strip().equals(name) ? "; a text is written in quotes" : Nearest.hint(name, known));
        return "there is no variable '" + unknown + "'" + hint;
    }

    private int offset(CelSourceLocation place) {
        String source = expression.source();
        return place.getLine() == 1
                ? source.offsetByCodePoints(0, Math.min(place.getColumn(), source.codePointCount(0, source.length())))
                : source.length();
    }

    private Location location(CelSourceLocation place) {
        Location begin = expression.location();
        return expression.exact() && begin.line() > 0 && place.getLine() == 1 && place.getColumn() > 0
                ? new Location(begin.source(), begin.line(), begin.column() + place.getColumn())
                : begin;
    }
}
