package dev.parley.gateway.audiostream;

/** A webhook request that we do not take. Its message goes back to the sender: it never holds what the sender wrote. */
final class WebhookException extends Exception {

    private final int status;
    private final WebhookOutcome outcome;

    WebhookException(int status, WebhookOutcome outcome, String message) {
        super(message, null, false, false);
        this.status = status;
        this.outcome = outcome;
    }

    /** Whether the body was not read to its end: the connection cannot be used again. */
    boolean cutShort() {
        return outcome == WebhookOutcome.TOO_LARGE
                || outcome == WebhookOutcome.TOO_SLOW
                || outcome == WebhookOutcome.BROKEN_OFF;
    }

    /** The HTTP status to answer with. */
    int status() {
        return status;
    }

    WebhookOutcome outcome() {
        return outcome;
    }
}
