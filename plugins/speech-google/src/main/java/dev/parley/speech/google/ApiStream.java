package dev.parley.speech.google;

import com.google.api.gax.rpc.BidiStreamObserver;
import com.google.api.gax.rpc.ClientStream;
import com.google.api.gax.rpc.StreamController;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A gRPC stream of either version of the service. */
final class ApiStream<Q, R> implements ServiceStream, BidiStreamObserver<Q, R> {

    /** Responses that the service may send before the first has been dealt with, so that none waits for our asking. */
    private static final int AHEAD = 8;

    private final RecognitionApi<Q, R> api;
    private final Q opening;
    private final Listener listener;
    private volatile @Nullable ClientStream<Q> out;
    private volatile @Nullable StreamController control;

    private ApiStream(RecognitionApi<Q, R> api, Q opening, Listener listener) {
        this.api = api;
        this.opening = opening;
        this.listener = listener;
    }

    static <Q, R> ApiStream<Q, R> open(RecognitionApi<Q, R> api, Q opening, Listener listener) {
        ApiStream<Q, R> stream = new ApiStream<>(api, opening, listener);
        api.recognize().call(stream);
        return stream;
    }

    @Override
    public boolean ready() {
        ClientStream<Q> stream = out;
        return stream != null && stream.isSendReady();
    }

    @Override
    public void send(ByteBuffer audio) {
        ClientStream<Q> stream = out;
        if (stream != null) {
            stream.send(api.audio(UnsafeByteOperations.unsafeWrap(audio)));
        }
    }

    @Override
    public void finish() {
        ClientStream<Q> stream = out;
        if (stream != null) {
            stream.closeSend();
        }
    }

    @Override
    public void more() {
        StreamController stream = control;
        if (stream != null) {
            stream.request(1);
        }
    }

    @Override
    public void cancel() {
        StreamController stream = control;
        if (stream != null) {
            stream.cancel();
        }
    }

    @Override
    public void onStart(StreamController controller) {
        control = controller;
        controller.disableAutoInboundFlowControl();
        controller.request(AHEAD);
    }

    @Override
    public void onReady(ClientStream<Q> stream) {
        if (out == null) {
            stream.send(opening);
            out = stream;
        }
        listener.ready();
    }

    @Override
    public void onResponse(R response) {
        Heard heard;
        try {
            heard = api.heard(response);
        } catch (RuntimeException e) {
            listener.failed(e);
            return;
        }
        listener.heard(heard);
    }

    @Override
    public void onComplete() {
        listener.ended();
    }

    @Override
    public void onError(Throwable failure) {
        listener.failed(failure);
    }
}
