package dev.parley.gateway.call;

import dev.parley.api.dialog.HandOver;
import java.nio.ByteBuffer;

/** The carrier's side of a call: what we can ask of it. Used on the call's event loop only. */
public interface CallLeg {

    /**
     * Sends audio after what the carrier holds already.
     *
     * @param id the playback it belongs to; comes back in the notices
     * @param audio in the call's format; the leg keeps it
     * @param sequence counts the stretches of one playback, from 0
     * @param last whether the playback ends with it, so that its completion is reported
     */
    void play(String id, ByteBuffer audio, int sequence, boolean last);

    /** Makes the carrier drop what it has not played yet; answered by {@link LegListener#cleared}. */
    void clear(String id);

    /** Presses digits; answered by {@link LegListener#pressStarted} and {@link LegListener#pressCompleted}. */
    void press(String id, String digits, int pressMillis, int gapMillis);

    /** Asks how full the carrier's audio buffer is; answered by {@link LegListener#depth}. */
    void queryDepth();

    /** Whether the carrier keeps up with what we send. */
    boolean ready();

    /** Hangs up; {@link LegListener#ended} follows. */
    void hangUp();

    /** Ends our part and leaves the call to somebody else; {@link LegListener#ended} follows. */
    void handOver(HandOver target);

    /** Gives the leg up without waiting for anybody; {@link LegListener#ended} does not follow. */
    void close();
}
