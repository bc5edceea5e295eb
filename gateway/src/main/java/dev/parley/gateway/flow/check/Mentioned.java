package dev.parley.gateway.flow.check;

import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Text;
import dev.parley.gateway.flow.model.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which names an expression mentions, by its looks: so it can be told of flows that are not checked yet, and of wrong ones. */
final class Mentioned {

    private static final Pattern PIECE = Pattern.compile(
            "'(?:[^'\\\\]++|\\\\.)*+'|\"(?:[^\"\\\\]++|\\\\.)*+\"|\\d\\w*|\\.\\s*\\p{L}\\w*|(call\\.\\w+|\\p{L}[\\p{L}\\d_]*)");

    private Mentioned() {}

    /** Members are not among them, but for those of {@code call}. */
    static Set<String> in(Expression expression) {
        Set<String> names = new LinkedHashSet<>();
        Matcher pieces = PIECE.matcher(expression.source());
        while (pieces.find()) {
            if (pieces.group(1) != null) {
                names.add(pieces.group(1));
            }
        }
        return names;
    }

    static Stream<Expression> expressions(Text text) {
        return text.puts().stream().map(Text.Put::expression);
    }

    static Stream<Expression> expressions(Value value) {
        return switch (value) {
            case Value.Computed computed -> Stream.of(computed.expression());
            case Value.Written written -> expressions(written.text());
            case Value.Items items -> items.list().stream().flatMap(Mentioned::expressions);
            case Value.Members members -> members.map().values().stream().flatMap(Mentioned::expressions);
        };
    }

    /** All names in a value. */
    static List<String> names(Value value) {
        return expressions(value).flatMap(it -> in(it).stream()).distinct().toList();
    }
}
