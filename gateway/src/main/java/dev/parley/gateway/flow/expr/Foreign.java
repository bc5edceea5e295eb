package dev.parley.gateway.flow.expr;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What those write who know other languages, and how it is written here. */
final class Foreign {

    private static final Map<String, String> SIGNS = Map.of(
            "and", "&&", "or", "||", "not", "!", "is", "==", "equals", "==", "AND", "&&", "OR", "||", "NOT", "!");
    private static final Map<String, String> FUNCTIONS = Map.of(
            "length", "size(x)",
            "len", "size(x)",
            "count", "size(x)",
            "includes", "x.contains('a')",
            "str", "string(x)",
            "number", "int(x) or double(x)",
            "float", "double(x)");
    private static final Set<String> TRUTHS = Set.of("yes", "no", "on", "off", "True", "False", "TRUE", "FALSE");
    private static final Map<String, String> ARROWS = Map.of("=>", ">=", "=<", "<=");
    private static final Pattern TURNED =
            Pattern.compile("(?<value>\\w+(?:\\.\\w+)*)\\.(?<function>date|clock|days|weekday|int|double|string)");
    private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|(?<word>[A-Za-z]+)");

    private Foreign() {}

    /** What to write in place of a word that an expression breaks at, or right after; empty if it breaks for something else. */
    static Optional<String> sign(String source, int offset) {
        if (offset >= 0 && offset + 2 <= source.length()) {
            String arrow = source.substring(offset, offset + 2);
            if (ARROWS.containsKey(arrow)) {
                return Optional.of("'" + arrow + "' is written '" + ARROWS.get(arrow) + "'");
            }
        }
        Matcher words = WORD.matcher(source);
        while (words.find() && words.start() <= offset) {
            String word = words.group("word");
            boolean isNear = word != null
                    && source.substring(words.end(), Math.max(words.end(), offset))
                            .isBlank();
            if (isNear && SIGNS.containsKey(word)) {
                return Optional.of("'" + word + "' is written '" + SIGNS.get(word) + "'");
            } else if (isNear && (word.equals("else") || word.equals("then"))) {
                return Optional.of("'" + word + "' is not known in an expression; one of two values is: late ? 1 : 2");
            }
        }
        return Optional.empty();
    }

    /** Such as {@code ; write size(x)}; empty if nothing is known for it. */
    static Optional<String> function(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name)).map(it -> "; write " + it);
    }

    /** What to write in place of {@code x.function()}, by where its bracket stands; empty if it is none of these. */
    static Optional<String> turned(String source, int bracket) {
        Matcher turned = TURNED.matcher(source);
        return source.startsWith("()", bracket)
                ? turned.results()
                        .filter(it -> it.end() == bracket)
                        .map(it -> "write " + it.group("function") + "(" + it.group("value") + ")")
                        .findFirst()
                : Optional.empty();
    }

    /** Whether it means true or false elsewhere. */
    static boolean isTruth(String name) {
        return TRUTHS.contains(name);
    }
}
