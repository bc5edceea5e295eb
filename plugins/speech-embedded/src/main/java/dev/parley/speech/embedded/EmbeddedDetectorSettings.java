package dev.parley.speech.embedded;

/**
 * Settings of the voice activity detector {@code embedded}.
 *
 * @param mode how sure it must be that a sound is speech; default {@code VERY_AGGRESSIVE}
 */
public record EmbeddedDetectorSettings(Mode mode) {

    /** From the one that takes most sounds for speech to the one that takes fewest. */
    public enum Mode {
        QUALITY(0),
        LOW_BITRATE(1),
        AGGRESSIVE(2),
        VERY_AGGRESSIVE(3);

        private final int number;

        Mode(int number) {
            this.number = number;
        }

        /** The mode as libfvad numbers it. */
        int number() {
            return number;
        }
    }
}
