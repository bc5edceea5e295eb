package dev.parley.gateway.carrier;

/** A webhook could not be delivered, or was not answered with success. */
final class WebhookException extends Exception {

    WebhookException(String message) {
        super(message);
    }

    WebhookException(String message, Throwable cause) {
        super(message, cause);
    }
}
