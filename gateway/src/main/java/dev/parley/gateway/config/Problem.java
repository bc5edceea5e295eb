package dev.parley.gateway.config;

/**
 * A mistake in the configuration.
 *
 * @param location where it is
 * @param message what is wrong and, where it can be told, what would be right; holds no secret
 */
public record Problem(Location location, String message) {

    /** One line: {@code file:line:column: what is wrong}. */
    @Override
    public String toString() {
        return location.source().isEmpty() ? message : location + ": " + message;
    }
}
