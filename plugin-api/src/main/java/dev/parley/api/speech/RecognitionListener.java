package dev.parley.api.speech;

/** Hears what a recognizer makes of a stream. Called on any thread, never two at once for one stream; returns quickly. */
public interface RecognitionListener {

    /** A new interim transcript, which replaces the one before, or a final one, which ends it. */
    void transcript(Transcript transcript);

    /** Answers {@link RecognitionStream#endUtterance()}, exactly once for each, after the last final of that utterance. */
    void utteranceEnded();

    /** The stream has failed and will report nothing more. */
    void failed(SpeechException failure);
}
