package dev.parley.speech.embedded;

/** Makes speech of text. Used by one thread at a time. */
interface Speaker extends AutoCloseable {

    /** Samples a second of the speech. */
    int rate();

    /**
     * Speaks a text.
     *
     * @param text as {@link SpokenText} leaves it: ASCII, with something to say in it
     * @param audio takes the speech while it is made
     */
    void speak(String text, SampleSink audio) throws Exception;

    @Override
    default void close() {}
}
