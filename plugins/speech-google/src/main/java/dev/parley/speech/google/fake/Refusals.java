package dev.parley.speech.google.fake;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** What the services say when a limit is passed or a request is wrong, as far as their answers are documented or were seen. */
final class Refusals {

    static final Status V1_LIMIT =
            Status.OUT_OF_RANGE.withDescription("Exceeded maximum allowed stream duration of 305 seconds.");
    static final Status V2_LIMIT = Status.ABORTED.withDescription("Max duration of 5 minutes reached for stream.");
    static final Status V1_IDLE = Status.OUT_OF_RANGE.withDescription(
            "Audio Timeout Error: Long duration elapsed without audio. Audio should be sent close to real time.");
    static final Status V2_IDLE =
            Status.ABORTED.withDescription("Stream timed out after receiving no more client requests.");
    static final Status SPEECH_IDLE =
            Status.ABORTED.withDescription("Stream aborted due to long duration elapsed without input sent.");

    private Refusals() {}

    static Status quota(Service service) {
        return Status.RESOURCE_EXHAUSTED.withDescription("Quota exceeded for quota metric 'Requests' and limit "
                + "'Requests per minute' of service '" + service.host() + "'.");
    }

    static Status wrong(String message) {
        return Status.INVALID_ARGUMENT.withDescription(message);
    }

    static StatusRuntimeException refusal(String message) {
        return wrong(message).asRuntimeException();
    }
}
