package dev.parley.api.dialog;

/** Something that is being, or has been, played to the caller. Thread-safe. */
public interface Playback {

    /** The text to be said; what has arrived of it, for a text in pieces; empty for clips and silence. */
    String text();

    /** What the caller has heard of {@link #text()}, in whole words; all of it once {@link #completed()}. */
    String heard();

    /** Whether the caller has heard all of it. */
    boolean completed();

    /** Whether it is over: completed, interrupted or failed. */
    boolean ended();

    /**
     * Waits until it is over.
     *
     * @throws CallEndedException if the call ends first
     */
    void await();

    /** Stops it: the carrier drops what it holds, and nothing more is sent. Does nothing if it is over. */
    void stop();
}
