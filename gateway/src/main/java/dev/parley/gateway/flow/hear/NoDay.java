package dev.parley.gateway.flow.hear;

/** A day that was said but is none, such as the 30th of February, which its caller should know. */
record NoDay(String written) {

    private static final double LIKELY = 0.6;

    /** It stands in these words. */
    static Reading reading(Words words, int from, int to) {
        return new Reading(new NoDay(words.written(from, to)), from, to, LIKELY);
    }

    /** As it was said. */
    @Override
    public String toString() {
        return written;
    }
}
