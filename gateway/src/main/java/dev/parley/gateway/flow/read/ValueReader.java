package dev.parley.gateway.flow.read;

import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Text;
import dev.parley.gateway.flow.model.Value;
import dev.parley.gateway.flow.model.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads values: an expression as it is, a text in quotes, lists and maps of these. */
final class ValueReader {

    private final Problems problems;
    private final Texts texts;

    ValueReader(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    /** Null if it is none, which is then among the problems. */
    @Nullable
    Value read(Node node, String path) {
        return switch (node) {
            case Node.Scalar scalar when scalar.quoted() -> quoted(scalar);
            case Node.Scalar scalar
            when scalar.isNull() -> {
                problems.report(scalar.location(), path + ": a value is missing");
                yield null;
            }
            case Node.Scalar scalar -> {
                Optional<String> meant = Unquoted.meant(scalar.text());
                meant.ifPresent(it -> problems.report(scalar.location(), path + ": " + it));
                yield meant.isPresent() ? null : new Value.Computed(expression(scalar));
            }
            case Node.Sequence list ->
                new Value.Items(
                        list.location(),
                        list.items().stream()
                                .map(item -> read(item, path))
                                .filter(Objects::nonNull)
                                .toList());
            case Node.Mapping mapping -> new Value.Members(mapping.location(), members(mapping, path));
        };
    }

    /** Nothing but one expression between braces keeps its type. */
    private Value quoted(Node.Scalar scalar) {
        List<Text.Piece> pieces = texts.pieces(scalar);
        if (pieces.size() == 1
                && pieces.getFirst() instanceof Text.Put put
                && put.format().isEmpty()) {
            return new Value.Computed(put.expression());
        }
        return new Value.Written(new Text(scalar.location(), List.of(new Text.Variant(pieces))));
    }

    /** Null if it is none, which is then among the problems. */
    @Nullable
    Values values(Node node, String path) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.report(node.location(), path + ": expected values by their names");
            return null;
        }
        return new Values(mapping.location(), members(mapping, path), mapping.keys());
    }

    private Map<String, Value> members(Node.Mapping mapping, String path) {
        Map<String, Value> values = new LinkedHashMap<>();
        mapping.members().forEach((name, member) -> {
            Value value = read(member, path + "." + name);
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    /** A condition: an expression, with or without quotes. */
    @Nullable
    Expression condition(Node node, String path) {
        if (node instanceof Node.Scalar scalar) {
            return expression(scalar);
        }
        problems.report(node.location(), path + ": expected a condition");
        return null;
    }

    private static Expression expression(Node.Scalar scalar) {
        return new Expression(scalar.at(0), scalar.text(), scalar.verbatim());
    }
}
