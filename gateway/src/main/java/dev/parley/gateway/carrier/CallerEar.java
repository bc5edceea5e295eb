package dev.parley.gateway.carrier;

import com.freeclimb.ivr.AppMessage;
import java.time.Instant;

/**
 * Hears what the caller hears and sees what the carrier sees. Called on the call's clock, in order; must return quickly
 * and not block. Times are those of the carrier.
 */
public interface CallerEar {

    /** Hears nothing. */
    CallerEar DEAF = new CallerEar() {};

    /** The stream is up and the call has been announced. */
    default void started(Instant at) {}

    /**
     * The next 20 ms, in the call's format, 16-bit samples little-endian. The arrays are shared: not to be changed.
     *
     * @param heard what the caller hears
     * @param said what the caller says meanwhile, with the surroundings of it
     * @param audible whether any of {@code heard} came from the bot; otherwise it is silence
     */
    default void frame(byte[] heard, byte[] said, boolean audible) {}

    /** The first byte of a playback sounds. */
    default void playbackStarted(String id, Instant at) {}

    /** The last byte of a playback has sounded. */
    default void playbackCompleted(String id, Instant at) {}

    /** The bot had everything dropped that had not sounded. */
    default void cleared(String id, Instant at) {}

    /** The bot presses a key. */
    default void digit(char digit, Instant at) {}

    /** The carrier complains to the bot. */
    default void error(String message, Instant at) {}

    /** A message from the bot, as it came, before it takes effect. */
    default void received(AppMessage message, Instant at) {}

    /** The stream is over. */
    default void ended(CallEnd end, Instant at) {}
}
