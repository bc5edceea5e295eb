package dev.parley.api.speech;

/** An engine that speaks text. Thread-safe; one engine serves all calls. */
public interface SpeechSynthesizer extends AutoCloseable {

    /** What the engine can do; constant over its life. The gateway converts from a format named here. */
    SynthesizerCapabilities capabilities();

    /**
     * Begins to speak a text, usually one sentence. Returns at once. Called on a call's event loop.
     *
     * @param listener told of the audio as it is made, on any thread, one call at a time
     * @throws SpeechException if the engine cannot take the request
     */
    Synthesis synthesize(SynthesisRequest request, SynthesisListener listener);

    /** Frees what the engine holds. Speech under way ends without further notice. */
    @Override
    default void close() {}
}
