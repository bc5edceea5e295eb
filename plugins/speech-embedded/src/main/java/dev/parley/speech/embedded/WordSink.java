package dev.parley.speech.embedded;

/** Takes the times of a text's parts. */
interface WordSink {

    /** Keeps nothing. */
    WordSink NONE = (start, end, from, to) -> {};

    /**
     * When a part of the text is heard. Told in the text's order, before the audio in which it is.
     *
     * @param start its first character in the text
     * @param end the character after its last
     * @param from its first sample in the text's audio
     * @param to the sample after its last
     */
    void heard(int start, int end, long from, long to);
}
