package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.expr.Compiled;
import dev.parley.gateway.flow.expr.Sources;
import dev.parley.gateway.flow.expr.Types;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Kind;
import dev.parley.gateway.flow.model.Text;
import dev.parley.gateway.flow.model.Value;
import dev.parley.gateway.flow.model.Values;
import dev.parley.gateway.flow.speak.Format;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each variable its kind, each expression its meaning and each text its formats, one after the other. */
final class Typing {

    private final Surroundings surroundings;
    private final Problems problems;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, String> slotFormats = new HashMap<>();
    private final IdentityHashMap<Expression, Compiled> expressions = new IdentityHashMap<>();
    private final IdentityHashMap<Text.Put, Format> formats = new IdentityHashMap<>();
    private Types types;

    Typing(Surroundings surroundings, Sources sources, Problems problems) {
        this.surroundings = surroundings;
        this.types = Types.ALWAYS.withSources(sources);
        this.problems = problems;
    }

    IdentityHashMap<Expression, Compiled> expressions() {
        return expressions;
    }

    IdentityHashMap<Text.Put, Format> formats() {
        return formats;
    }

    /** A variable gets a value; the first gives it its kind. */
    void assign(String name, Kind kind, Location place) {
        if (name.isEmpty()) {
            return;
        }
        String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        if (Types.reserved(first) || !first.matches("\\p{L}[\\p{L}0-9_]{0,63}")) {
            problems.report(
                    place,
                    Types.reserved(first)
                            ? "a variable cannot be called '" + first + "', which has a meaning of its own"
                            : "a variable's name has letters, digits and _, and begins with a letter, not so '" + first
                                    + "'");
            return;
        }
        Kind before = kinds.putIfAbsent(name, kind);
        if (before == null) {
            types = types.with(name, kind);
        } else if (before != kind && before != Kind.ANY && kind != Kind.ANY && !isWider(before, kind)) {
            problems.report(
                    place,
                    "'" + name + "' is " + Kinds.words(before) + " already, and cannot become " + Kinds.words(kind));
        }
    }

    /** A slot's variable: besides, it is spoken as its type is. */
    void slot(String name, Kind kind, String format, Location place) {
        assign(name, kind, place);
        if (!format.isEmpty()) {
            slotFormats.putIfAbsent(name, format);
        }
    }

    private static boolean isWider(Kind before, Kind kind) {
        return before == Kind.DECIMAL && kind == Kind.WHOLE;
    }

    /**
     * Makes an expression ready.
     *
     * @param set the variables that are set where it stands
     * @param further what is known there besides, such as {@code answer}
     */
    Optional<Compiled> compile(Expression expression, Set<String> set, Types further, Optional<Kind> wanted) {
        Optional<Compiled> compiled = surroundings.expressions().compile(expression, further, wanted, problems);
        compiled.ifPresent(it -> {
            expressions.put(expression, it);
            it.names().stream()
                    .filter(kinds::containsKey)
                    .filter(name -> !set.contains(name))
                    .forEach(name -> problems.report(
                            expression.location(),
                            "the variable '" + name + "' is not set on every way that leads here"));
        });
        return compiled;
    }

    void condition(Expression expression, Set<String> set) {
        compile(expression, set, types, Optional.of(Kind.TRUTH));
    }

    /** Makes a text ready. */
    void text(Text text, Set<String> set) {
        for (Text.Put put : text.puts()) {
            Optional<Compiled> compiled = compile(put.expression(), set, types, Optional.empty());
            Optional<String> written = put.format()
                    .or(() ->
                            Optional.ofNullable(slotFormats.get(put.expression().source())));
            if (compiled.isPresent() && written.isPresent()) {
                format(put, written.get(), compiled.get().kind());
            }
        }
    }

    private void format(Text.Put put, String written, Kind kind) {
        Optional<Format> format = Format.parse(written);
        if (format.isEmpty()) {
            String first = written.split(" ", 2)[0];
            boolean isMoney = first.equals("money") && written.length() > first.length();
            problems.report(
                    put.expression().location(),
                    isMoney
                            ? "'" + written.substring(first.length()).strip()
                                    + "' is no currency; its code has three capitals, such as USD or EUR"
                            : "there is no format '" + written + "'" + Nearest.hint(first, Format.NAMES));
        } else if (!format.get().takes(kind)) {
            problems.report(put.expression().location(), Kinds.words(kind) + " cannot be said as " + written);
        } else {
            formats.put(put, format.get());
        }
    }

    /** The kind of a value; what is in it is made ready. */
    Kind value(Value value, Set<String> set, Types further) {
        return switch (value) {
            case Value.Computed computed ->
                compile(computed.expression(), set, further, Optional.empty())
                        .map(Compiled::kind)
                        .orElse(Kind.ANY);
            case Value.Written written -> {
                text(written.text(), set);
                yield Kind.TEXT;
            }
            case Value.Items items -> {
                items.list().forEach(item -> value(item, set, further));
                yield Kind.LIST;
            }
            case Value.Members members -> {
                members.map().values().forEach(member -> value(member, set, further));
                yield Kind.MAP;
            }
        };
    }

    Kind value(Value value, Set<String> set) {
        return value(value, set, types);
    }

    /** A number to dial, which is a text. */
    void number(Value value, Set<String> set) {
        Kind kind = value(value, set);
        if (kind != Kind.TEXT && kind != Kind.ANY) {
            problems.report(value.location(), "a number to dial is a text in quotes, not " + Kinds.words(kind));
        }
    }

    /** Values that become variables; they are made before any of them is set. */
    void assign(Values values, Set<String> set, Types further) {
        Map<String, Kind> made = new HashMap<>();
        values.map().forEach((name, value) -> made.put(name, fitting(name, value, set, further)));
        values.map().keySet().forEach(name -> assign(name, made.getOrDefault(name, Kind.ANY), values.place(name)));
    }

    /** A whole number for a variable that has decimals becomes one with decimals. */
    private Kind fitting(String name, Value value, Set<String> set, Types further) {
        return value instanceof Value.Computed computed && kinds.get(name) == Kind.DECIMAL
                ? compile(computed.expression(), set, further, Optional.of(Kind.DECIMAL))
                        .map(Compiled::kind)
                        .orElse(Kind.DECIMAL)
                : value(value, set, further);
    }

    Types types() {
        return types;
    }
}
