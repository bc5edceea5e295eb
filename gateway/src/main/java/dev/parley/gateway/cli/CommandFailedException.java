package dev.parley.gateway.cli;

/** A command cannot do what was asked, for a reason the user can understand and mend. */
final class CommandFailedException extends RuntimeException {

    CommandFailedException(String message) {
        super(message);
    }
}
