package dev.parley.api.speech;

import java.nio.ByteBuffer;

/**
 * One call's audio on its way into a recognizer. All methods are called on the call's event loop and must not block;
 * an engine that is slow queues, within a bound, and reports {@link SpeechException.Kind#EXHAUSTED} past it.
 */
public interface RecognitionStream extends AutoCloseable {

    /**
     * Takes the next stretch of audio, usually 20 ms.
     *
     * @param frame in the stream's format, whole samples; valid only until this method returns: copy what is kept
     */
    void audio(ByteBuffer frame);

    /**
     * Says that the caller has stopped speaking: the engine reports what it still holds as final, and then
     * {@link RecognitionListener#utteranceEnded()}. The stream stays open for the next utterance.
     */
    void endUtterance();

    /** Ends the stream and frees what it holds; further calls do nothing. What was not reported is dropped. */
    @Override
    void close();
}
