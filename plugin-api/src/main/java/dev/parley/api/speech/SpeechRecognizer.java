package dev.parley.api.speech;

/** An engine that turns streams of audio into transcripts. Thread-safe; one engine serves all calls. */
public interface SpeechRecognizer extends AutoCloseable {

    /** What the engine can do; constant over its life. The gateway converts audio to a format named here. */
    RecognizerCapabilities capabilities();

    /**
     * Opens a stream for one call. Returns at once: an engine that needs time to get ready takes audio meanwhile.
     * Called on a call's event loop.
     *
     * @param listener told of transcripts, on any thread, one call at a time for this stream
     * @throws SpeechException if the engine cannot take another stream now, or not such a one
     */
    RecognitionStream open(RecognitionRequest request, RecognitionListener listener);

    /** Frees what the engine holds. Streams still open end without further notice. */
    @Override
    default void close() {}
}
