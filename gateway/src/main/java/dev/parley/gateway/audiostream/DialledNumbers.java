package dev.parley.gateway.audiostream;

/** Which calls have a route. */
@FunctionalInterface
public interface DialledNumbers {

    /**
     * Whether a call has a route. Called on any thread.
     *
     * @param to the dialled number, as FreeClimb wrote it
     * @param from the calling number; may be empty
     */
    boolean known(String to, String from);
}
