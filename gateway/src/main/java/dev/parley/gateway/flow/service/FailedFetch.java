package dev.parley.gateway.flow.service;

/** An attempt that failed: what the flow is told, and how it is counted. */
final class FailedFetch extends Exception {

    private static final long serialVersionUID = 1;

    private final FetchOutcome outcome;

    /** @param message in a few words, without contents and secrets */
    FailedFetch(FetchOutcome outcome, String message) {
        super(message, null, false, false);
        this.outcome = outcome;
    }

    FetchOutcome outcome() {
        return outcome;
    }

    ServiceException told() {
        ServiceException.Kind kind = switch (outcome) {
            case TIMEOUT -> ServiceException.Kind.TIMEOUT;
            case REFUSED -> ServiceException.Kind.REFUSED;
            case FORBIDDEN -> ServiceException.Kind.FORBIDDEN;
            default -> ServiceException.Kind.UNUSABLE;
        };
        return new ServiceException(kind, String.valueOf(getMessage()));
    }
}
