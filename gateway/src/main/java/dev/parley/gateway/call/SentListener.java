package dev.parley.gateway.call;

import java.nio.ByteBuffer;

/** Follows what is sent to the carrier, on the call's loop. */
interface SentListener {

    /**
     * Audio is on its way.
     *
     * @param playback the playback that begins with it; empty if it goes on
     * @param afterGap whether the carrier has nothing to play when it gets there
     * @param audio its position is left alone
     * @param heardAtNanos when its first sample will be heard, by our reckoning
     */
    void sent(String playback, boolean afterGap, ByteBuffer audio, long heardAtNanos);

    /** The carrier drops what has not been heard by now. */
    void cleared(long nowNanos);
}
