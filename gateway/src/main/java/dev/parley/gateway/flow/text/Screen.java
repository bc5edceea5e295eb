package dev.parley.gateway.flow.text;

import java.time.Instant;
import java.util.Map;

/**
 * Where a typed conversation is shown, in the order in which it comes about. While the recording is paused there are
 * {@code *} in place of what nobody may keep.
 */
public interface Screen {

    /** The bot begins to say something; empty for audio files and silence. */
    default void botBegins(Instant at, String text) {}

    /**
     * The bot has said something, or has been stopped. What is not said at all, as the caller has the floor, is not told.
     *
     * @param heard the part that the caller has heard, in whole words
     */
    default void botSaid(String text, String heard) {}

    /** The caller has said something, by this time. */
    default void callerSaid(Instant until, String words) {}

    /** The caller has pressed keys, by this time. */
    default void callerPressed(Instant until, String keys) {}

    /** The caller has been silent, so long that the bot goes on. */
    default void callerSilent(Instant until) {}

    /** The bot has pressed keys towards the carrier. */
    default void botPressed(String keys) {}

    /** The dialog has told observers something. */
    default void sent(String name, Map<String, Object> data) {}

    /** The call is over. */
    default void ended(Ending ending) {}
}
