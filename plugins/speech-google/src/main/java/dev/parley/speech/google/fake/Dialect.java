package dev.parley.speech.google.fake;

import com.google.protobuf.ByteString;
import dev.parley.api.speech.Transcript;
import io.grpc.Status;
import java.time.Duration;

/**
 * One version of Speech-to-Text, as it differs from the other.
 *
 * @param <Q> its requests
 * @param <R> its responses
 */
interface Dialect<Q, R> {

    /** What of the caller's voice may be told. */
    enum Activity {
        BEGIN,
        END,
        END_OF_SINGLE_UTTERANCE
    }

    Service service();

    /** The longest a stream may last. */
    int longestSeconds();

    boolean isConfig(Q request);

    boolean isAudio(Q request);

    ByteString audio(Q request);

    /**
     * Checks a stream's first message.
     *
     * @throws io.grpc.StatusRuntimeException if the service would not take it
     */
    RecognitionPlan plan(Q config, Counts counts);

    /** Why the service would not take a message of its size; OK if it would. */
    Status size(Q request);

    R result(Transcript transcript, RecognitionPlan plan);

    R activity(Activity activity, Duration when);
}
