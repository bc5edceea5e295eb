package dev.parley.gateway.flow.read;

import java.util.List;
import java.util.Set;

/** The keys that questions have, whatever they ask for. */
public final class QuestionKeys {

    private static final Set<String> FURTHER = Set.of("slot", "near");

    private QuestionKeys() {}

    /** Whether a slot type cannot have a key of that name. */
    public static boolean isTaken(String key) {
        return List.of(QuestionReader.WANTED, QuestionReader.QUESTION, QuestionReader.OPEN, FURTHER).stream()
                        .anyMatch(keys -> keys.contains(key))
                || Verbs.COMMON.contains(key)
                || Verbs.all().contains(key);
    }
}
