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

    /** An engine failed that was making it. */
    void engineFailed(QueuedPlayback playback, SpeechException failure);

    /** Another engine goes on making it, for a reason. */
    void engineChanged(QueuedPlayback playback, String from, String to, String reason);

    /** It is over. */
    void ended(QueuedPlayback playback);

    /** The carrier has not confirmed in time that it was played; it counts as heard. */
    void noticeMissed(QueuedPlayback playback);
}
