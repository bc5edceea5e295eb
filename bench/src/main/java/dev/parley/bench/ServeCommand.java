package dev.parley.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * How the launcher starts Java for {@code parley serve}, without a cache: the scripts that measure a gateway of their own tell it, so that they
 * measure what users run.
 */
public final class ServeCommand {

    /** Words, one a line: the program, then its flags. */
    private static final String PROPERTY = "parley.serve";

    private ServeCommand() {}

    /**
     * The program and its flags, a word each.
     *
     * @param options more flags; they come last, so that they win
     * @throws IllegalStateException if this Java was not started by such a script
     */
    public static List<String> java(List<String> options) {
        List<String> words = new ArrayList<>(System.getProperty(PROPERTY, "")
                .lines()
                .filter(it -> !it.isBlank())
                .toList());
        if (words.isEmpty()) {
            throw new IllegalStateException("the system property " + PROPERTY + " is missing; bench's scripts set it");
        }
        words.addAll(options);
        return words;
    }
}
