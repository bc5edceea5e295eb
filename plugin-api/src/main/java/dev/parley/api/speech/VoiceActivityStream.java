package dev.parley.api.speech;

import java.nio.ByteBuffer;

/** One call's audio on its way through a voice activity detector; used on the call's event loop only. */
public interface VoiceActivityStream extends AutoCloseable {

    /**
     * Whether a frame holds speech. Called 50 times a second for every call: well under 50 µs, no allocation.
     *
     * @param frame 20 ms in the stream's format; valid only until this method returns
     */
    boolean isSpeech(ByteBuffer frame);

    /** Frees what the stream holds. */
    @Override
    void close();
}
