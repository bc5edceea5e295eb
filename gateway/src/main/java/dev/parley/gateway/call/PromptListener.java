package dev.parley.gateway.call;

import dev.parley.api.speech.SpeechException;
import java.nio.ByteBuffer;

/** Hears of a prompt's audio. */
public interface PromptListener {

    /** A segment begins: its text; empty for clips and silence. */
    void segmentStarted(String text);

    /** More audio of the segment, in the call's format; the listener keeps it. */
    void audio(ByteBuffer chunk);

    /** The segment's audio is complete. */
    void segmentEnded();

    /** There are no more segments. */
    void promptEnded();

    /** The prompt cannot be played to its end. */
    void failed(SpeechException failure);
}
