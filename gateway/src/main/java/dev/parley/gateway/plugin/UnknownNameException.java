package dev.parley.gateway.plugin;

/** Nothing of that kind has that name; the message tells the nearest name or all that there are. */
public final class UnknownNameException extends RuntimeException {

    UnknownNameException(String message) {
        super(message);
    }
}
