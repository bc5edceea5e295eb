package dev.parley.api.dialog;

/**
 * A dialog on audio: it gets the caller's frames and plays its own. For echo tests and speech-to-speech models. No recognizer
 * or synthesizer is used. One audio dialog serves many calls at once.
 */
@FunctionalInterface
public interface AudioDialog {

    /** Takes a new call, on its event loop; must not block. */
    AudioReceiver open(AudioLine line);
}
