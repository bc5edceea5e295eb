package dev.parley.speech.google;

import com.google.api.gax.rpc.BidiStreamingCallable;
import com.google.protobuf.ByteString;
import dev.parley.api.speech.RecognitionRequest;

/**
 * A version of Google's recognition service: what differs between them.
 *
 * @param <Q> its requests
 * @param <R> its responses
 */
interface RecognitionApi<Q, R> extends AutoCloseable {

    /** The method to call. */
    BidiStreamingCallable<Q, R> recognize();

    /** The first request of a stream. */
    Q opening(RecognitionRequest request);

    /** Every other request of a stream; at most 15,360 bytes. */
    Q audio(ByteString audio);

    /**
     * What a response says.
     *
     * @throws dev.parley.api.speech.SpeechException if the response is a failure
     */
    Heard heard(R response);

    @Override
    void close();
}
