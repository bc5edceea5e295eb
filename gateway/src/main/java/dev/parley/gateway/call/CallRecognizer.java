package dev.parley.gateway.call;

import dev.parley.api.speech.EngineChoice;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import java.nio.ByteBuffer;

/** A recognizer as a call uses it: its streams last, whatever becomes of the engines behind it. Thread-safe. */
public interface CallRecognizer {

    /** The one with these engines; if there is none, its streams fail. This one, where there is no choice. */
    default CallRecognizer chosen(EngineChoice engines) {
        return this;
    }

    /** Whether words are reported before they are final. */
    boolean interimResults();

    /**
     * Opens a stream; never blocks, never throws.
     *
     * @param request in the call's own format
     * @param loop the call's, on which all of the stream's methods are called, and the listener too
     * @param listener told of what is heard; not before this method has returned
     */
    Stream open(RecognitionRequest request, CallLoop loop, Listener listener);

    /** One call's audio on its way to whichever engine hears it. */
    interface Stream {

        /**
         * Takes the next frame.
         *
         * @param frame valid only until this method returns
         * @param voiced whether somebody seems to be speaking
         */
        void audio(ByteBuffer frame, boolean voiced);

        /** The caller has stopped speaking; answered by {@link Listener#utteranceEnded()}. */
        void endUtterance();

        /** Ends the stream; nothing more is reported. */
        void close();
    }

    /** Hears what is made of a stream. {@link #failed} means that no engine can be had for it. */
    interface Listener extends RecognitionListener, EngineWatcher {}
}
