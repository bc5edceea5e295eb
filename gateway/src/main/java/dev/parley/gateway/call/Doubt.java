package dev.parley.gateway.call;

/** Hears of a sound that may or may not be the caller taking a turn, and decides. On the call's loop only. */
interface Doubt {

    /** The recognizer made words of it. */
    void words(Listening turn);

    /** The caller is silent again, and the recognizer has said all it has to say. */
    void silent(Listening turn);
}
