package dev.parley.speech.google.fake;

import io.grpc.Status;

/** The ways in which Google's services are known to fail. */
public enum Failure {
    /** The stream has lasted as long as it may. */
    LIMIT,
    /** Nothing came for too long. */
    IDLE,
    /** Too many requests: RESOURCE_EXHAUSTED. */
    QUOTA,
    /** The credentials are not accepted: UNAUTHENTICATED. */
    AUTHENTICATION,
    /** The credentials may not do this: PERMISSION_DENIED. */
    PERMISSION,
    /** The service is down: UNAVAILABLE. */
    UNAVAILABLE,
    /** The service failed: INTERNAL. */
    INTERNAL,
    /** The request is not accepted: INVALID_ARGUMENT. */
    INVALID_ARGUMENT,
    /** Takes all that comes and never answers again. */
    SILENCE,
    /** Answers late, by {@link FakeSettings#slowness()}. */
    SLOW,
    /** The connection breaks, with all streams that share it. */
    DROP;

    /** How the service puts it; only for those which end with a status. */
    Status status(Service service) {
        return switch (this) {
            case LIMIT ->
                switch (service) {
                    case SPEECH_V1 -> Refusals.V1_LIMIT;
                    case SPEECH_V2 -> Refusals.V2_LIMIT;
                    case TEXT_TO_SPEECH -> Refusals.SPEECH_IDLE;
                };
            case IDLE ->
                switch (service) {
                    case SPEECH_V1 -> Refusals.V1_IDLE;
                    case SPEECH_V2 -> Refusals.V2_IDLE;
                    case TEXT_TO_SPEECH -> Refusals.SPEECH_IDLE;
                };
            case QUOTA -> Refusals.quota(service);
            case AUTHENTICATION ->
                Status.UNAUTHENTICATED.withDescription(
                        "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or "
                                + "other valid authentication credential.");
            case PERMISSION -> Status.PERMISSION_DENIED.withDescription("The caller does not have permission");
            case UNAVAILABLE, DROP -> Status.UNAVAILABLE.withDescription("The service is currently unavailable.");
            case INTERNAL -> Status.INTERNAL.withDescription("Internal error encountered.");
            case INVALID_ARGUMENT -> Status.INVALID_ARGUMENT.withDescription("Request contains an invalid argument.");
            case SILENCE, SLOW -> throw new IllegalStateException(this + " has no status");
        };
    }
}
