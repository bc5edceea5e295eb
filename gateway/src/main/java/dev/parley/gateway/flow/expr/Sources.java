package dev.parley.gateway.flow.expr;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known of variables beyond their kinds, by where their values come from.
 *
 * @param texts the only texts that a variable can be, such as the options of a choice
 * @param answers variables that hold what a service answered, as it came
 */
public record Sources(Map<String, Set<String>> texts, Set<String> answers) {

    /** Nothing is known. */
    public static final Sources NONE = new Sources(Map.of(), Set.of());

    public Sources {
        texts = Map.copyOf(texts);
        answers = Set.copyOf(answers);
    }

    Sources withAnswer(String name) {
        Set<String> more = new HashSet<>(answers);
        more.add(name);
        return new Sources(texts, more);
    }
}
