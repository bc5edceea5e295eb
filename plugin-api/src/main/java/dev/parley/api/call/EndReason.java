package dev.parley.api.call;

/** Why a call ended for us. */
public enum EndReason {
    /** The caller hung up (or was transferred away by the carrier: it looks the same). */
    CALLER_HUNG_UP,
    /** The dialog hung up, or came to its end. */
    BOT_HUNG_UP,
    /** The dialog handed the call over to somebody else. */
    HANDED_OVER,
    /** The carrier ended the call. */
    CARRIER_ENDED,
    /** The carrier reported that something broke. */
    CARRIER_FAILED,
    /** The connection broke without a word. */
    CONNECTION_LOST,
    /** What came over the wire broke the protocol. */
    PROTOCOL_VIOLATED,
    /** The dialog failed with an exception. */
    DIALOG_FAILED,
    /** The call reached its longest allowed duration. */
    TOO_LONG,
    /** The gateway is shutting down. */
    SHUTDOWN
}
