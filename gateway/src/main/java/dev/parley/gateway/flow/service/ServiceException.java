package dev.parley.gateway.flow.service;

/** A service gave no answer that can be used. */
public final class ServiceException extends Exception {

    private static final long serialVersionUID = 1;

    /** What went wrong. */
    public enum Kind {
        /** No answer in time. */
        TIMEOUT,
        /** No connection. */
        REFUSED,
        /** An answer, or a request, that is too large, or cannot be read. */
        UNUSABLE,
        /** The configuration has no such service, or the path is not permitted. */
        FORBIDDEN
    }

    private final Kind kind;

    /** @param message in a few words, without contents and secrets */
    public ServiceException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether a further attempt may help: there was no connection, or no answer in time. */
    public boolean isPassing() {
        return kind == Kind.TIMEOUT || kind == Kind.REFUSED;
    }
}
