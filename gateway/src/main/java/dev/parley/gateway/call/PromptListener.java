package dev.parley.gateway.call;

import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Word;
import java.nio.ByteBuffer;

/** Hears of a prompt's audio. */
public interface PromptListener extends EngineWatcher {

    /** A segment begins: its text; empty for clips and silence. */
    void segmentStarted(String text);

    /** More audio of the segment, in the call's format; the listener keeps it. */
    void audio(ByteBuffer chunk);

    /** When a word of the segment is heard, counted from the segment's start. */
    void word(Word word);

    /** The segment's audio is complete. */
    void segmentEnded();

    /** There are no more segments. */
    void promptEnded();

    /** The prompt cannot be played to its end. */
    void failed(SpeechException failure);
}
