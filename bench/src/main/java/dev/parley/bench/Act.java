package dev.parley.bench;

/** Something that a caller does in a scene. */
sealed interface Act {

    /** When. */
    Moment moment();

    /** Says something, or makes a noise. */
    record Say(Moment moment, Clip clip) implements Act {}

    /** Presses keys. */
    record Press(Moment moment, String keys) implements Act {}
}
