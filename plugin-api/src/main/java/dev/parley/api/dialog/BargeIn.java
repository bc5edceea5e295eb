package dev.parley.api.dialog;

/** What a caller can stop the bot with while it speaks. */
public enum BargeIn {
    /** Nothing: the prompt is heard to its end. What the caller says meanwhile is not taken; digits wait (see {@link DigitSettings#typedAhead()}). */
    NONE,
    /** A pressed digit. */
    DTMF,
    /** Words: the bot pauses when the caller begins to speak, and goes on where it was unless real words come. */
    SPEECH,
    /** A pressed digit or words. */
    ANY;

    /** Whether a pressed digit stops the prompt. */
    public boolean byDigits() {
        return this == DTMF || this == ANY;
    }

    /** Whether words stop the prompt. */
    public boolean bySpeech() {
        return this == SPEECH || this == ANY;
    }
}
