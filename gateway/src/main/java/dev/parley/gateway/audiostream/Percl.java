package dev.parley.gateway.audiostream;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A PerCL command: what we tell FreeClimb to do with a call, in answer to a webhook.
 *
 * @see <a href="https://docs.freeclimb.com/reference/percl-overview">FreeClimb's reference</a>
 */
public sealed interface Percl {

    /**
     * Streams the call's audio to a gRPC server.
     *
     * @param location the server, such as {@code https://bot.example.com}
     * @param contentType the audio's content type, both ways
     * @param actionUrl asked for the next commands when the stream has ended
     * @param metadata handed to the server when the stream begins
     */
    record AudioStream(URI location, String contentType, URI actionUrl, List<String> metadata) implements Percl {
        public AudioStream {
            metadata = List.copyOf(metadata);
        }
    }

    /** Asks another address for the next commands. */
    record Redirect(URI actionUrl) implements Percl {}

    /**
     * Dials somebody, on a new call of its own.
     *
     * @param destination the number to dial
     * @param callingNumber the number to show
     * @param actionUrl asked for the next commands of the call that dials
     * @param callConnectUrl asked for the first commands of the new call
     * @param timeout how long it may ring; whole seconds
     */
    record OutDial(String destination, String callingNumber, URI actionUrl, URI callConnectUrl, Duration timeout)
            implements Percl {}

    /** Makes a conference and tells its id to {@code actionUrl}, which is asked for the next commands. */
    record CreateConference(URI actionUrl) implements Percl {}

    /** Puts the call into a conference. */
    record AddToConference(String conferenceId) implements Percl {}

    /**
     * Hangs up.
     *
     * @param reason for FreeClimb's log; may be empty
     */
    record Hangup(String reason) implements Percl {}

    /**
     * Refuses a call that has not been answered; the caller hears it as such.
     *
     * @param reason for FreeClimb's log, such as {@code busy}; may be empty
     */
    record Reject(String reason) implements Percl {}

    /**
     * Says a text with FreeClimb's own voice.
     *
     * @param language a BCP 47 tag; empty for FreeClimb's default
     */
    record Say(String text, String language) implements Percl {}

    /** Waits. */
    record Pause(Duration length) implements Percl {}
}
