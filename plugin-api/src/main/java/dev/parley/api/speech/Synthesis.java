package dev.parley.api.speech;

/** A text that is being spoken. */
public interface Synthesis {

    /** Stops making audio, soon; nothing is reported afterwards but what is on its way. Any thread, any number of times. */
    void cancel();
}
