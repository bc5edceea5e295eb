package dev.parley.gateway.call;

import dev.parley.api.call.EndReason;
import java.nio.ByteBuffer;

/** What drives a call: a dialog in words or one in audio. On the call's loop only. */
interface CallDriver {

    void start();

    void frame(ByteBuffer frame);

    void digitStarted(char digit);

    void digitEnded(char digit);

    void pressCompleted(String id);

    /** The call is over, or about to be: give back all that is held. Called once. */
    void ended(EndReason reason);
}
