package dev.parley.api.call;

/** Why a call came back that had been handed over by dialling somebody. */
public enum TransferOutcome {
    /** The line of the other side is busy. */
    BUSY,
    /** It rang, and nobody answered. */
    NO_ANSWER,
    /** The other side could not be reached, or the carrier did not say what came of it. */
    FAILED
}
