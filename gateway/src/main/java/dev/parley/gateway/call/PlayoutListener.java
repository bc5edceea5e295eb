package dev.parley.gateway.call;

import dev.parley.api.speech.SpeechException;

/** Hears of the stations a playback passes on its way to the caller, on the call's loop. */
interface PlayoutListener {

    /** The dialog wants it said. */
    void queued(QueuedPlayback playback);

    /** Whether what the dialog says now must leave no trace. */
    boolean secret();

    /** Its first audio has been made. */
    void firstMade(QueuedPlayback playback);

    /** Its first audio is on its way to the carrier. */
    void firstSent(QueuedPlayback playback);

    /** The carrier has begun to play it. */
    void firstHeard(QueuedPlayback playback);

    /** It could not be made to its end. */
    void failed(QueuedPlayback playback, SpeechException failure);

    /** It is over. */
    void ended(QueuedPlayback playback);

    /** The carrier has not confirmed in time that it was played; it counts as heard. */
    void noticeMissed(QueuedPlayback playback);
}
