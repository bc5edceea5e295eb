package dev.parley.api.flow;

import java.time.ZonedDateTime;

/**
 * In what situation a caller answers.
 *
 * @param language the BCP 47 tag of what is spoken, such as {@code en-US}
 * @param now the present, in the flow's time zone
 */
public record SlotContext(String language, ZonedDateTime now) {}
