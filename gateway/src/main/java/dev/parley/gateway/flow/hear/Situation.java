package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * In what situation something is said.
 *
 * @param language of the caller
 * @param now the present, where the flow is
 * @param allowed whether a value would be taken; decides between the two readings of an hour
 */
public record Situation(Language language, ZonedDateTime now, Predicate<Object> allowed) {

    /** Where anything is allowed. */
    public Situation(Language language, ZonedDateTime now) {
        this(language, now, _ -> true);
    }
}
