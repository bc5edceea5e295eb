package dev.parley.speech.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.gax.grpc.GrpcStatusCode;
import com.google.api.gax.rpc.ApiExceptionFactory;
import com.google.auth.Retryable;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechException.Kind;
import io.grpc.Status;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceFailureTest {

    @ParameterizedTest
    @CsvSource({
        "OUT_OF_RANGE, Exceeded maximum allowed stream duration of 305 seconds., STREAM_LIMIT",
        "OUT_OF_RANGE, Audio Timeout Error: Long duration elapsed without audio. Audio should be sent close to real time., STREAM_LIMIT",
        "OUT_OF_RANGE, Sample rate is out of range., INVALID_REQUEST",
        "ABORTED, Max duration of 5 minutes reached for stream., STREAM_LIMIT",
        "ABORTED, Stream timed out after receiving no more client requests., STREAM_LIMIT",
        "ABORTED, The operation was aborted., UNAVAILABLE",
        "RESOURCE_EXHAUSTED, Quota exceeded for quota metric 'Requests'., EXHAUSTED",
        "RESOURCE_EXHAUSTED, gRPC message larger than max (99 vs 9)., INVALID_REQUEST",
        "UNAUTHENTICATED, Request had invalid authentication credentials., UNAUTHENTICATED",
        "PERMISSION_DENIED, The caller does not have permission, UNAUTHENTICATED",
        "UNAVAILABLE, The service is currently unavailable., UNAVAILABLE",
        "UNAVAILABLE, io exception, UNAVAILABLE",
        "DEADLINE_EXCEEDED, Deadline expired., UNAVAILABLE",
        "CANCELLED, RST_STREAM closed stream, UNAVAILABLE",
        "INVALID_ARGUMENT, Invalid recognition 'config': bad sample rate hertz., INVALID_REQUEST",
        "NOT_FOUND, Unable to find recognizer, INVALID_REQUEST",
        "FAILED_PRECONDITION, The model is not supported, INVALID_REQUEST",
        "UNIMPLEMENTED, Method not found, INVALID_REQUEST",
        "INTERNAL, Internal error encountered., INTERNAL",
        "DATA_LOSS, Lost., INTERNAL",
        "UNKNOWN, Stream removed, INTERNAL"
    })
    void failuresAreToldApart(Status.Code code, String description, Kind kind) {
        SpeechException failure = ServiceFailure.of(api(code.toStatus().withDescription(description)));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessage("Google says " + code + ": " + description);

        com.google.rpc.Status answered = com.google.rpc.Status.newBuilder()
                .setCode(code.value())
                .setMessage(description)
                .build();
        assertThat(ServiceFailure.of(answered).kind()).isEqualTo(kind);
    }

    @Test
    void tokensThatAreRefusedAreNoFailureOfTheNetwork() {
        Status refused = Status.UNAVAILABLE.withDescription("Credentials failed to obtain metadata");
        assertThat(ServiceFailure.of(api(refused.withCause(new NoToken(false)))).kind())
                .isEqualTo(Kind.UNAUTHENTICATED);
        assertThat(ServiceFailure.of(api(refused.withCause(new NoToken(true)))).kind())
                .isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void whatGrpcLeavesToTheCauseIsSaidToo() {
        Status broken = Status.UNAVAILABLE.withDescription("io exception\nChannel Pipeline: [SslHandler#0]");
        assertThat(ServiceFailure.of(api(broken.withCause(new IOException(new ConnectException("no certificate"))))))
                .hasMessage("Google says UNAVAILABLE: io exception: no certificate");
        Status refused = Status.UNAVAILABLE.withDescription("Credentials failed to obtain metadata");
        assertThat(ServiceFailure.of(api(refused.withCause(new NoToken(false)))))
                .hasMessage("Google says UNAVAILABLE: Credentials failed to obtain metadata: invalid_grant");
    }

    @Test
    void whatHasNoCodeIsToldApartByItsCause() {
        assertThat(ServiceFailure.of(new IOException(new ConnectException("refused")))
                        .kind())
                .isEqualTo(Kind.UNAVAILABLE);
        assertThat(ServiceFailure.of(new CancellationException()).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(ServiceFailure.of(new IllegalStateException()))
                .hasMessage("Google says UNKNOWN: IllegalStateException")
                .satisfies(failure ->
                        assertThat(((SpeechException) failure).kind()).isEqualTo(Kind.INTERNAL));
        SpeechException known = new SpeechException(Kind.EXHAUSTED, "known");
        assertThat(ServiceFailure.of(known)).isSameAs(known);
    }

    @Test
    void longMessagesAreCut() {
        assertThat(ServiceFailure.of(new IllegalStateException("x".repeat(10_000)))
                        .getMessage())
                .hasSizeLessThan(400);
    }

    private static Throwable api(Status status) {
        return ApiExceptionFactory.createException(
                status.asRuntimeException(), GrpcStatusCode.of(status.getCode()), false);
    }

    private static final class NoToken extends IOException implements Retryable {

        private final boolean retryable;

        NoToken(boolean retryable) {
            super("invalid_grant");
            this.retryable = retryable;
        }

        @Override
        public boolean isRetryable() {
            return retryable;
        }

        @Override
        public int getRetryCount() {
            return 0;
        }
    }
}
