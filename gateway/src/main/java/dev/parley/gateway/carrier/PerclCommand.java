package dev.parley.gateway.carrier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A command of PerCL, the carrier's call control language.
 *
 * @param name such as {@code AudioStream}
 * @param arguments as they came: strings, numbers, booleans, lists, maps
 */
public record PerclCommand(String name, Map<String, Object> arguments) {

    public PerclCommand {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** An argument that is a string; empty if it is missing or something else. */
    public Optional<String> text(String argument) {
        return Optional.ofNullable(arguments.get(argument))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
