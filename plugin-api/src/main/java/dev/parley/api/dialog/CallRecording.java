package dev.parley.api.dialog;

/**
 * The recording of a call, for its dialog to control. Thread-safe; each method returns once it holds, and does nothing after
 * the call's end: fit for {@code finally}.
 *
 * <p>A recording is a stereo WAV file of 16 bit: the caller left, the bot as heard right.
 */
public interface CallRecording {

    /** Whether audio is being recorded now: started, not paused. False after the call's end. */
    boolean active();

    /**
     * Begins to record; a further time in a call into a further file, up to 100 (beyond that it does nothing, and is
     * counted). Does nothing while a recording is under way.
     */
    void start();

    /** Ends the recording; its file is kept. Does nothing if none is under way. */
    void stop();

    /**
     * From now on until {@link #resume()} silence is recorded in place of both sides, so that the file stays in step: for
     * card numbers and the like. Meanwhile transcript, record, events and logs have {@code *} in place of each digit the
     * caller presses, of each word the caller says, and of each digit in what the dialog gives the bot to say. The dialog
     * itself gets its answers as they are; what it writes into {@link Conversation#variables()} or logs is its own affair.
     *
     * <p>An utterance, or a string of digits, of which any part came in while paused stays hidden. Holds without a recording,
     * too, and for one that starts later. Does nothing if paused already.
     */
    void pause();

    /**
     * Goes on recording, and showing what is said. The tone of a key that is still down is kept out of the recording. Does
     * nothing unless paused.
     */
    void resume();
}
