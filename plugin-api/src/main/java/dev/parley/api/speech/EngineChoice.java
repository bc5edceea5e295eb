package dev.parley.api.speech;

import java.util.HashSet;
import java.util.List;

/**
 * Which engines of a kind are to be used. Immutable.
 *
 * @param names as the gateway's configuration has them, the best first, the others standing in for it; at most 16; none for
 *     the call's own
 */
public record EngineChoice(List<String> names) {

    /** The call's own. */
    public static final EngineChoice USUAL = new EngineChoice(List.of());

    private static final int MOST = 16;

    /** @throws IllegalArgumentException if there are too many, or one is blank or named twice */
    public EngineChoice {
        names = List.copyOf(names);
        if (names.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " engines are named");
        }
        if (names.stream().anyMatch(String::isBlank) || new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("a name of an engine is blank, or there twice: " + names);
        }
    }

    /** Some engines, the best first. */
    public static EngineChoice of(String... names) {
        return new EngineChoice(List.of(names));
    }

    /** Whether it is the call's own. */
    public boolean isUsual() {
        return names.isEmpty();
    }
}
