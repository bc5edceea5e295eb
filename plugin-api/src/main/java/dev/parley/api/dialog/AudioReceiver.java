package dev.parley.api.dialog;

import dev.parley.api.call.EndReason;
import java.nio.ByteBuffer;

/** Gets one call's audio. Called on the call's event loop: must not block, and should take well under 1 ms. */
public interface AudioReceiver {

    /**
     * The caller's next frame, usually 20 ms.
     *
     * @param frame in the call's format; valid only until this method returns
     */
    void audio(ByteBuffer frame);

    /** The caller has pressed a digit, one of {@code 0-9 * # A-D}. */
    default void digit(char digit) {}

    /** The call is over; nothing follows. */
    default void ended(EndReason reason) {}
}
