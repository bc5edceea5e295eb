package dev.parley.speech.embedded;

/** Takes 16-bit samples. */
interface SampleSink {

    /**
     * Takes the next samples.
     *
     * @param samples the sink's until it returns
     * @param count how many of them, from the first on
     * @return whether it wants more
     */
    boolean take(short[] samples, int count);
}
