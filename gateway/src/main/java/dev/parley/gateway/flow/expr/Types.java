package dev.parley.gateway.flow.expr;

import dev.parley.gateway.flow.model.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The variables that an expression may name, and what kind of value each has. Immutable. */
public final class Types {

    /** What each expression may name. */
    public static final Types ALWAYS = new Types(
            Map.ofEntries(
                    Map.entry("caller", Kind.TEXT),
                    Map.entry("call.id", Kind.TEXT),
                    Map.entry("call.to", Kind.TEXT),
                    Map.entry("call.from", Kind.TEXT),
                    Map.entry("call.inbound", Kind.TRUTH),
                    Map.entry("call.metadata", Kind.LIST),
                    Map.entry("now", Kind.MOMENT),
                    Map.entry("today", Kind.DATE),
                    Map.entry("heard", Kind.TEXT),
                    Map.entry("sure", Kind.DECIMAL)),
            Sources.NONE);

    private static final Set<String> RESERVED = Set.of(
            "caller",
            "call",
            "now",
            "today",
            "heard",
            "sure",
            "answer",
            "status",
            "date",
            "clock",
            "days",
            "weekday",
            "during",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "package",
            "return",
            "true",
            "var",
            "void",
            "while");

    private final Map<String, Kind> kinds;
    private final Sources sources;

    private Types(Map<String, Kind> kinds, Sources sources) {
        this.kinds = kinds;
        this.sources = sources;
    }

    /** Whether a variable may not have this name, because it means something already. */
    public static boolean reserved(String name) {
        return RESERVED.contains(name);
    }

    /**
     * A copy with one more variable, or one of another kind.
     *
     * @param name letters, digits and {@code _}, beginning with a letter; with a dot in it, a member of that name, such as
     *     {@code message.file}
     */
    public Types with(String name, Kind kind) {
        Map<String, Kind> more = new HashMap<>(kinds);
        more.put(name, kind);
        return new Types(Map.copyOf(more), sources);
    }

    /** A copy in which {@code answer} can be named: what an action, a dialog or another flow answered. */
    public Types withAnswer() {
        return with("answer", Kind.ANY);
    }

    /** A copy in which {@code answer} and {@code status} can be named: what a service answered. */
    public Types withReply() {
        return withAnswer().with("status", Kind.WHOLE).withSources(sources.withAnswer("answer"));
    }

    /** A copy that knows where the values of variables come from. */
    public Types withSources(Sources known) {
        return new Types(kinds, known);
    }

    Sources sources() {
        return sources;
    }

    /** What kind of value a variable has; empty if there is no such variable. */
    public Optional<Kind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /** The names of all variables, sorted. */
    public Set<String> names() {
        return new TreeSet<>(kinds.keySet());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Types types && kinds.equals(types.kinds) && sources.equals(types.sources);
    }

    @Override
    public int hashCode() {
        return 31 * kinds.hashCode() + sources.hashCode();
    }

    @Override
    public String toString() {
        return kinds.toString();
    }
}
