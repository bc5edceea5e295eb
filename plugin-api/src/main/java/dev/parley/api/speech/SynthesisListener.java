package dev.parley.api.speech;

import java.nio.ByteBuffer;

/**
 * Hears the audio a synthesizer makes. Called on any thread, never two at once for one synthesis; returns quickly.
 * Exactly one of {@link #completed} and {@link #failed} ends it, unless it was cancelled.
 */
public interface SynthesisListener {

    /**
     * The next stretch of audio, of any length, in the format asked for, without a file header.
     *
     * @param chunk whole samples; the listener keeps it, the engine must not touch it again
     */
    void audio(ByteBuffer chunk);

    /** When a word will be heard, counted from the start of this synthesis's audio. */
    default void word(Word word) {}

    /** All audio has been delivered. */
    void completed();

    /** The engine gave up; what was delivered before may still be played. */
    void failed(SpeechException failure);
}
