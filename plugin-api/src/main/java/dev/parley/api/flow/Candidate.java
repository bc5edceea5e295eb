package dev.parley.api.flow;

/**
 * One way to understand an answer.
 *
 * @param value of the slot type's {@link ValueKind}
 * @param from the index of the first word that it was read from
 * @param to the index of the word after the last one, above {@code from}. A question for several slots gives each word to
 *     one of them only, so take the words that make the value, and no more
 * @param certainty how well the words fit, above 0 to 1: 1 when they can hardly mean anything else; below 0.5 they count
 *     only as the answer to a question for just this
 */
public record Candidate(Object value, int from, int to, double certainty) {

    /** @throws IllegalArgumentException if there is no word, or the certainty is out of range */
    public Candidate {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("there are no words from " + from + " to before " + to);
        }
        if (!(certainty > 0 && certainty <= 1)) {
            throw new IllegalArgumentException("certainty " + certainty + " is not above 0 to 1");
        }
    }
}
