package dev.parley.gateway.carrier;

/**
 * What gets into the caller's phone beside the caller's voice, such as noise or an echo of the bot. Called on the call's
 * clock, every 20 ms; must return quickly and not block.
 */
@FunctionalInterface
public interface Surroundings {

    /** Nothing but the voice. */
    Surroundings QUIET = (voice, heard) -> voice;

    /**
     * The next 20 ms on their way to the bot, all in the call's format, 16-bit samples little-endian. The arrays given are
     * shared: not to be changed.
     *
     * @param voice what the caller says
     * @param heard what the caller hears meanwhile
     * @return as many bytes as {@code voice} has; may be {@code voice} itself
     */
    byte[] mix(byte[] voice, byte[] heard);
}
