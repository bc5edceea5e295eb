package dev.parley.gateway.flow.hear;

/**
 * One way to understand an answer. Two readings of equal certainty are an ambiguity, which the caller may be asked about.
 *
 * @param value of the kind that the slot type says
 * @param from the first word it was read from
 * @param to the word after the last
 * @param certainty how well the words fit, above 0..1
 */
public record Reading(Object value, int from, int to, double certainty) {

    /** How many words it was read from. */
    public int length() {
        return to - from;
    }

    /** Whether it shares a word with another. */
    public boolean overlaps(Reading other) {
        return from < other.to && other.from < to;
    }
}
