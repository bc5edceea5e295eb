package dev.parley.gateway.flow.model;

/**
 * When an answer is confirmed.
 *
 * @param below confirmed if the recognizer was less sure than this: 0 for never, more than 1 for always
 */
public record Confidence(double below) {

    public static final Confidence NEVER = new Confidence(0);

    public static final Confidence ALWAYS = new Confidence(Double.MAX_VALUE);

    /** Whether an answer that is as sure as this is confirmed. */
    public boolean isWanted(double sure) {
        return sure < below;
    }
}
