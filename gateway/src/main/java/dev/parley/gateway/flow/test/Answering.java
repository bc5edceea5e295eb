package dev.parley.gateway.flow.test;

import java.time.Duration;
import java.util.Optional;

/**
 * What a service or an action answers.
 *
 * @param status of HTTP
 * @param answer texts, {@link Long}, {@link Double}, truth values, lists and maps of these; an empty text for none
 * @param after how long it takes
 * @param fails in place of an answer
 */
public record Answering(int status, Object answer, Duration after, Optional<Failure> fails) {

    /** How it fails. */
    public enum Failure {
        TIMEOUT,
        REFUSED
    }
}
