package dev.parley.speech.embedded;

/** Makes speech of text. Used by one thread at a time. */
interface Speaker extends AutoCloseable {

    /** Samples a second of the speech. */
    int rate();

    /**
     * Speaks a text.
     *
     * @param text as {@link SpokenText} leaves it: ASCII, with something to say in it
     * @return 16-bit samples at {@link #rate()}; not touched again by the speaker
     */
    short[] speak(String text) throws Exception;

    @Override
    default void close() {}
}
