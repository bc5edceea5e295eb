package dev.parley.gateway.flow.hear;

/**
 * What came from a caller.
 *
 * @param text what they said, or the keys they pressed
 * @param confidence how sure the recognizer was, 0..1; keys are sure, 1
 * @param keys whether it was keyed in
 */
public record Heard(String text, double confidence, boolean keys) {

    public Heard {
        confidence = Math.clamp(confidence, 0, 1);
    }

    /** What was said, surely. */
    public static Heard said(String text) {
        return new Heard(text, 1, false);
    }

    /** What was keyed in. */
    public static Heard keyed(String digits) {
        return new Heard(digits, 1, true);
    }

    /** The words of it. */
    public Words words() {
        return Words.of(text);
    }
}
