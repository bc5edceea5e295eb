package dev.parley.gateway.flow.read;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads texts: words, with expressions between braces, and one of several. */
final class Texts {

    private static final int LONGEST = 5000;
    private static final String ONE_OF = "one-of";

    private final Problems problems;

    Texts(Problems problems) {
        this.problems = problems;
    }

    /** Null if it is none, which is then among the problems. */
    @Nullable
    Text read(Node node, String path) {
        return switch (node) {
            case Node.Scalar scalar -> {
                List<Text.Piece> pieces = pieces(scalar);
                yield new Text(scalar.location(), List.of(new Text.Variant(pieces)));
            }
            case Node.Mapping mapping -> oneOf(mapping, path);
            case Node.Sequence list -> {
                problems.report(list.location(), path + ": expected a text, found a list; write one-of: before it");
                yield null;
            }
        };
    }

    private @Nullable Text oneOf(Node.Mapping mapping, String path) {
        Optional<Node> list = mapping.member(ONE_OF);
        if (list.isEmpty() || mapping.members().size() > 1) {
            problems.report(
                    mapping.location(),
                    path + ": expected a text; put one that begins with { or has a colon and a space in quotes");
            return null;
        }
        List<Text.Variant> variants = new ArrayList<>();
        for (Node item : lines(list.get(), path)) {
            if (item instanceof Node.Scalar scalar) {
                variants.add(new Text.Variant(pieces(scalar)));
            } else {
                problems.report(item.location(), path + ": expected a text");
            }
        }
        if (variants.isEmpty()) {
            problems.report(list.get().location(), path + ": one-of needs a text at least");
            return null;
        }
        return new Text(mapping.location(), variants);
    }

    /** A list of texts: none between brackets, where a comma ends a text unseen. */
    List<Node> lines(Node node, String path) {
        if (!(node instanceof Node.Sequence list)) {
            return List.of(node);
        }
        if (list.inline()) {
            problems.report(
                    list.location(),
                    path + ": a comma would end a text between brackets; give each a line of its own, after a dash");
        }
        return list.items();
    }

    /** The pieces of a text. */
    List<Text.Piece> pieces(Node.Scalar scalar) {
        String text = scalar.text();
        if (text.length() > LONGEST) {
            problems.report(scalar.location(), "the text has more than " + LONGEST + " characters");
            return List.of();
        }
        List<Text.Piece> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character != '{') {
                words.append(character);
                at++;
            } else if (text.startsWith("{{", at)) {
                words.append('{');
                at += 2;
            } else {
                int end = Braces.end(text, at);
                if (end < 0) {
                    problems.report(scalar.at(at), "the brace is not closed; write {{ for a brace");
                    return List.of();
                }
                if (!words.isEmpty()) {
                    pieces.add(new Text.Words(words.toString()));
                    words.setLength(0);
                }
                put(scalar, at + 1, end).ifPresent(pieces::add);
                at = end + 1;
            }
        }
        if (!words.isEmpty()) {
            pieces.add(new Text.Words(words.toString()));
        }
        return pieces;
    }

    private Optional<Text.Put> put(Node.Scalar scalar, int from, int to) {
        String inside = scalar.text().substring(from, to);
        int format = Braces.format(inside);
        String source = format < 0 ? inside : inside.substring(0, format);
        Optional<String> as = format < 0
                ? Optional.empty()
                : Optional.of(inside.substring(format + Braces.AS.length()).strip());
        if (source.isBlank()) {
            problems.report(scalar.at(from - 1), "there is nothing between the braces; write {{ for a brace");
            return Optional.empty();
        }
        int blanks = source.length() - source.stripLeading().length();
        Location location = scalar.at(from + blanks);
        return Optional.of(new Text.Put(new Expression(location, source.strip(), scalar.verbatim()), as));
    }
}
