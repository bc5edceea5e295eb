package dev.parley.gateway.flow.expr;

/** Carries a reason of ours through CEL. Quotes no value. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    Unfit(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
