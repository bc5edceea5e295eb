package dev.parley.gateway.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration has mistakes; the message has one line for each. */
public final class ConfigurationException extends RuntimeException {

    private final transient List<Problem> problems;

    public ConfigurationException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The mistakes, in reading order. */
    public List<Problem> problems() {
        return problems;
    }
}
