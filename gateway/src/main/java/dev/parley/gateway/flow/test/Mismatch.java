package dev.parley.gateway.flow.test;

import dev.parley.gateway.config.Location;
import java.util.List;

/**
 * Why a test failed.
 *
 * @param location of the line that does not hold
 * @param test its name
 * @param message what was expected
 * @param conversation the last of what was said
 */
public record Mismatch(Location location, String test, String message, List<String> conversation) {

    public Mismatch {
        conversation = List.copyOf(conversation);
    }

    /** In several lines, without a last line's end. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(location + ": " + test + ": " + message);
        conversation.forEach(line -> text.append("\n  ").append(line));
        return text.toString();
    }
}
