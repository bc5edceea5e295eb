package dev.parley.api.speech;

/** A speech engine's failure, told apart by what helps against it. */
public final class SpeechException extends RuntimeException {

    /** What is wrong, in the terms of what to do next. */
    public enum Kind {
        /** The request cannot be served as it is: trying again is of no use. */
        INVALID_REQUEST,
        /** The credentials are missing, wrong or not allowed to do this. */
        UNAUTHENTICATED,
        /** A quota or a queue is full: another engine may do, or this one later. */
        EXHAUSTED,
        /** The engine or the way to it is down: try again, or another engine. */
        UNAVAILABLE,
        /** A stream's limit of time or silence has been reached: open the next one. */
        STREAM_LIMIT,
        /** Anything else. */
        INTERNAL
    }

    private final Kind kind;

    public SpeechException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public SpeechException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What is wrong, in the terms of what to do next. */
    public Kind kind() {
        return kind;
    }
}
