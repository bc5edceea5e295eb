package dev.parley.gateway.call;

import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Transcript;

/** Hears of the stations of a turn, on the call's loop. */
interface EarListener {

    /** What the recognizer makes of the caller's words so far. */
    void interim(Transcript transcript);

    /**
     * The caller has begun to speak.
     *
     * @param sinceNanos when the first of the audio came that the words may be heard in
     */
    void turnBegan(long sinceNanos);

    /**
     * The caller's turn is over; its last words are on their way.
     *
     * @param speechEndNanos when the last frame with voice in it came
     */
    void turnEnded(long speechEndNanos);

    /** The turn's words are there. */
    void heard(Transcript transcript);

    /** What seemed a turn was a noise without words: it is taken back. */
    void nothingHeard();

    /** A speech engine failed, by a word for its kind such as {@code recognizer}. */
    void engineFailed(String engine, SpeechException failure);

    /** The call goes on with another speech engine of a kind, for a reason. */
    void engineChanged(String engine, String from, String to, String reason);
}
