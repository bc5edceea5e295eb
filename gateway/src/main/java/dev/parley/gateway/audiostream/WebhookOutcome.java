package dev.parley.gateway.audiostream;

import java.util.Locale;

/** What came of a webhook request. */
public enum WebhookOutcome {
    /** The call was sent to our gRPC server. */
    STREAMED,
    /** The dialled number has no route. */
    UNKNOWN_NUMBER,
    /** There are as many calls as we take. */
    BUSY,
    /** The call was handed over. */
    HANDED_OVER,
    /** Nothing was left to do for the call: it was hung up. */
    HUNG_UP,
    /** A notice was taken. */
    NOTED,
    WRONG_METHOD,
    WRONG_CONTENT_TYPE,
    TOO_LARGE,
    TOO_SLOW,
    /** The sender stopped in the midst of the body. */
    BROKEN_OFF,
    WRONG_SIGNATURE,
    INVALID,
    /** We failed. */
    FAILED;

    /** The outcome in lower-case words with dashes, as metrics and error answers have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
