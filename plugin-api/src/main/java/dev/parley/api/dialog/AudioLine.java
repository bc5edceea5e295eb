package dev.parley.api.dialog;

import dev.parley.api.call.CallInfo;
import java.nio.ByteBuffer;

/** One call, as an audio dialog sees it. Its methods return at once, on any thread; after the call's end they do nothing. */
public interface AudioLine {

    /** The call's numbers, metadata and format. */
    CallInfo call();

    /**
     * Plays audio after what is playing already. It is paced: the carrier gets it a little ahead of time, and up to 10 s
     * wait here; what goes beyond is dropped and counted.
     *
     * @param audio in the call's format, whole samples; copied where it has to wait
     */
    void play(ByteBuffer audio);

    /** Drops all audio that the caller has not heard yet. */
    void clear();

    /** Leaves the call to somebody else, after what is playing has been heard. */
    void handOver(HandOver target);

    /** Hangs up, after what is playing has been heard. */
    void hangUp();
}
