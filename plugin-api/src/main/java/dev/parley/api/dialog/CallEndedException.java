package dev.parley.api.dialog;

import dev.parley.api.call.EndReason;

/** Ends a dialog whose call is over. Not a failure: let it pass, or use {@code finally} to tidy up. */
public final class CallEndedException extends RuntimeException {

    private final EndReason reason;

    public CallEndedException(EndReason reason) {
        super("the call is over: " + reason, null, false, false);
        this.reason = reason;
    }

    /** Why the call ended. */
    public EndReason reason() {
        return reason;
    }
}
