package dev.parley.speech.google;

import java.nio.ByteBuffer;

/** One gRPC stream to the recognition service. No method blocks. */
interface ServiceStream {

    /** Hears of a stream; called on threads of the network, so whatever takes time is done elsewhere. */
    interface Listener {

        /** The stream takes audio, or takes it again. */
        void ready();

        void heard(Heard heard);

        /** The service has said all that it had to say. */
        void ended();

        void failed(Throwable failure);
    }

    /** Whether audio would go out rather than pile up. */
    boolean ready();

    /** Sends audio, which is kept and must not be changed; only while it is {@link #ready()}. */
    void send(ByteBuffer audio);

    /** Says that there is no more audio: the service reports what it still holds, and ends the stream. */
    void finish();

    /** Asks for one more response, when one has been dealt with. */
    void more();

    /** Ends the stream at once, on any thread. */
    void cancel();
}
