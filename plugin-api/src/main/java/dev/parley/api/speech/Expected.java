package dev.parley.api.speech;

/** What kind of answer a caller is likely to give; tells how patiently to wait at a pause. */
public enum Expected {
    /** Anything: the usual patience. */
    ANYTHING,
    /** Digits said one by one or in groups, such as a card number. */
    DIGITS,
    /** A number, date, time or amount, which may come in pieces. */
    NUMBER,
    /** A name or code spelled letter by letter. */
    SPELLING;

    /** Whether the answer comes in pieces, with pauses between them that end nothing. */
    public boolean inPieces() {
        return this != ANYTHING;
    }
}
