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
     * @param words takes the times of the text's words, if the speaker knows them
     */
    void speak(String text, SampleSink audio, WordSink words) throws Exception;

    /** Whether it knows when each word is heard. */
    boolean timesWords();

    @Override
    default void close() {}
}
