package dev.parley.gateway.flow.service;

import org.jspecify.annotations.Nullable;

/**
 * What a service answered.
 *
 * @param status of HTTP
 * @param answer texts, whole and decimal numbers, truth values, lists and maps of these; null is JSON's; an empty text for an
 *     answer without contents
 */
public record Reply(int status, @Nullable Object answer) {

    /** Without the answer: it may hold what nobody may keep. */
    @Override
    public String toString() {
        return "status " + status;
    }
}
