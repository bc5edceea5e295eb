package dev.parley.gateway.call;

import dev.parley.api.call.EndReason;
import java.nio.ByteBuffer;

/** What comes from the carrier's side of a call, on the call's event loop. */
public interface LegListener {

    /** The caller's next 20 ms, in the call's format; valid only until this method returns. */
    void audio(ByteBuffer frame);

    /** The caller has put a finger on a key, one of {@code 0-9 * # A-D}. */
    void digitStarted(char digit);

    /** The finger is off again. */
    void digitEnded(char digit);

    /** The first audio of a playback is being played. */
    void playbackStarted(String id);

    /** All audio of a playback has been played. */
    void playbackCompleted(String id);

    /** The buffer has been cleared as asked. */
    void cleared(String id);

    /** The first of our digits sounds. */
    void pressStarted(String id);

    /** The last of our digits has sounded. */
    void pressCompleted(String id);

    /** How full the carrier's audio buffer is, in a unit of its own. */
    void depth(int depth, int size);

    /** The carrier did not like something; the call goes on. */
    void error(String id, String message);

    /** The call is over; nothing follows. */
    void ended(EndReason reason, String detail);
}
