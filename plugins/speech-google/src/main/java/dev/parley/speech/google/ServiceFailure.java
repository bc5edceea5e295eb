package dev.parley.speech.google;

import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode;
import com.google.auth.Retryable;
import com.google.common.base.Throwables;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechException.Kind;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What Google's failures mean for us. Codes alone do not tell: v1 ends a stream that is too long, and one that is idle, with
 * OUT_OF_RANGE; v2 with ABORTED.
 */
final class ServiceFailure {

    private static final int LONGEST_MESSAGE = 300;

    private ServiceFailure() {}

    static SpeechException of(Throwable failure) {
        return switch (failure) {
            case SpeechException known -> known;
            case ApiException api -> of(api.getStatusCode().getCode(), description(api), api);
            case CancellationException cancelled -> of(StatusCode.Code.CANCELLED, description(cancelled), cancelled);
            default -> of(StatusCode.Code.UNKNOWN, description(failure), failure);
        };
    }

    /** @param status what a v1 response carries in place of results */
    static SpeechException of(com.google.rpc.Status status) {
        String code = Status.fromCodeValue(status.getCode()).getCode().name();
        StatusCode.Code known = code.equals("OK") ? StatusCode.Code.UNKNOWN : StatusCode.Code.valueOf(code);
        return of(known, status.getMessage(), null);
    }

    private static SpeechException of(StatusCode.Code code, String description, @Nullable Throwable cause) {
        String message = "Google says " + code + ": "
                + (description.length() > LONGEST_MESSAGE ? description.substring(0, LONGEST_MESSAGE) : description);
        Kind kind = kind(code, description.toLowerCase(Locale.ROOT), cause);
        return cause == null ? new SpeechException(kind, message) : new SpeechException(kind, message, cause);
    }

    private static Kind kind(StatusCode.Code code, String said, @Nullable Throwable cause) {
        return switch (code) {
            case OUT_OF_RANGE -> isStreamLimit(said) ? Kind.STREAM_LIMIT : Kind.INVALID_REQUEST;
            case ABORTED -> isStreamLimit(said) ? Kind.STREAM_LIMIT : Kind.UNAVAILABLE;
            // gRPC itself says so of a message that is too large.
            case RESOURCE_EXHAUSTED ->
                said.contains("message larger than max") || said.contains("larger than limit")
                        ? Kind.INVALID_REQUEST
                        : Kind.EXHAUSTED;
            case UNAUTHENTICATED, PERMISSION_DENIED -> Kind.UNAUTHENTICATED;
            case UNAVAILABLE -> isRefusedToken(cause) ? Kind.UNAUTHENTICATED : Kind.UNAVAILABLE;
            // The HTTP transport takes an answer that makes no sense for one that was cancelled.
            case CANCELLED -> has(cause, InvalidProtocolBufferException.class) ? Kind.INTERNAL : Kind.UNAVAILABLE;
            case DEADLINE_EXCEEDED -> Kind.UNAVAILABLE;
            case INVALID_ARGUMENT, NOT_FOUND, FAILED_PRECONDITION, ALREADY_EXISTS, UNIMPLEMENTED ->
                Kind.INVALID_REQUEST;
            case UNKNOWN -> isRefusedToken(cause) ? Kind.UNAUTHENTICATED : unknown(cause);
            default -> Kind.INTERNAL;
        };
    }

    private static boolean isStreamLimit(String said) {
        return said.contains("duration") || said.contains("timeout") || said.contains("timed out");
    }

    /** What the HTTP transport has no code for. */
    private static Kind unknown(@Nullable Throwable cause) {
        boolean network = has(cause, SocketException.class)
                || has(cause, UnknownHostException.class)
                || has(cause, InterruptedIOException.class)
                || has(cause, SSLException.class);
        return network ? Kind.UNAVAILABLE : Kind.INTERNAL;
    }

    private static boolean has(@Nullable Throwable cause, Class<? extends Throwable> type) {
        return cause != null && Throwables.getCausalChain(cause).stream().anyMatch(type::isInstance);
    }

    /** gRPC takes every failure to get a token for one of the network. */
    private static boolean isRefusedToken(@Nullable Throwable cause) {
        return cause != null
                && Throwables.getCausalChain(cause).stream()
                        .anyMatch(link -> link instanceof Retryable refusal && !refusal.isRetryable());
    }

    /** What the service wrote, where it can be told from what libraries put in front. */
    private static String description(Throwable failure) {
        for (Throwable link : Throwables.getCausalChain(failure)) {
            @Nullable
            Status status = switch (link) {
                case StatusRuntimeException broken -> broken.getStatus();
                case StatusException broken -> broken.getStatus();
                default -> null;
            };
            if (status != null && status.getDescription() != null) {
                return explained(status.getDescription(), failure);
            }
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    /** With what gRPC leaves to the cause: "io exception" stands for a refused connection as for a certificate not trusted. */
    private static String explained(String description, Throwable failure) {
        Throwable cause = Throwables.getRootCause(failure);
        if (cause instanceof StatusRuntimeException || cause instanceof StatusException || cause.getMessage() == null) {
            return description;
        }
        // Its further lines are about gRPC's own insides.
        return description.lines().findFirst().orElse("") + ": " + cause.getMessage();
    }
}
