package dev.parley.gateway.flow.expr;

/** A value, or all of them together, would be larger than a call may keep. */
public final class TooLargeException extends EvaluationException {

    private static final long serialVersionUID = 1;

    /** @param message quotes no value */
    public TooLargeException(String message) {
        super(message);
    }
}
