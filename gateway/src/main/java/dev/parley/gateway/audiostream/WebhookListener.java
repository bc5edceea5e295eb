package dev.parley.gateway.audiostream;

import dev.parley.gateway.call.CarrierStatus;

/** Hears what comes by webhook. Called on the request's own thread, any number at once; returns quickly. */
public interface WebhookListener {

    /** A call is on its way to our gRPC server, and FreeClimb will say by {@link #status} how it ended. */
    void callExpected(String callId);

    /** FreeClimb says how a call stands, usually after its end. The call may be one that we refused. */
    void status(CarrierStatus status);

    /**
     * A request has been answered.
     *
     * @param webhook the last part of its path, such as {@code voice}
     */
    void answered(String webhook, WebhookOutcome outcome);
}
