package dev.parley.speech.google;

import com.google.cloud.speech.v1.SpeechGrpc;
import com.google.cloud.speech.v1.SpeechRecognitionAlternative;
import com.google.cloud.speech.v1.StreamingRecognitionResult;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A service that does nothing by itself: the test sees each stream and answers it. */
final class ScriptedSpeech extends SpeechGrpc.SpeechImplBase implements AutoCloseable {

    private final BlockingQueue<Taken> streams = new LinkedBlockingQueue<>();
    private final Server server;

    ScriptedSpeech() throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(this)
                .build()
                .start();
    }

    String endpoint() {
        return "localhost:" + server.getPort();
    }

    /** The next stream that a client opens. */
    Taken next() throws InterruptedException {
        Taken next = streams.poll(30, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no stream was opened");
        }
        return next;
    }

    boolean noMore() {
        return streams.isEmpty();
    }

    @Override
    public StreamObserver<StreamingRecognizeRequest> streamingRecognize(
            StreamObserver<StreamingRecognizeResponse> client) {
        Taken taken = new Taken(client);
        ((ServerCallStreamObserver<StreamingRecognizeResponse>) client).setOnCancelHandler(taken::cancelled);
        streams.add(taken);
        return taken;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /** One stream, as the service sees it. */
    static final class Taken implements StreamObserver<StreamingRecognizeRequest> {

        private final StreamObserver<StreamingRecognizeResponse> client;
        private final List<StreamingRecognizeRequest> requests = new CopyOnWriteArrayList<>();
        private volatile boolean finished;
        private volatile boolean cancelled;

        private Taken(StreamObserver<StreamingRecognizeResponse> client) {
            this.client = client;
        }

        List<StreamingRecognizeRequest> requests() {
            return requests;
        }

        long audioBytes() {
            return requests.stream()
                    .mapToLong(request -> request.getAudioContent().size())
                    .sum();
        }

        Taken awaitFinish() throws InterruptedException {
            Engines.await("the half-close", () -> finished);
            return this;
        }

        void awaitCancel() throws InterruptedException {
            Engines.await("the cancellation", () -> cancelled);
        }

        boolean finished() {
            return finished;
        }

        void answer(StreamingRecognizeResponse response) {
            client.onNext(response);
        }

        void answer(boolean isFinal, String... parts) {
            StreamingRecognizeResponse.Builder response = StreamingRecognizeResponse.newBuilder();
            for (String part : parts) {
                response.addResults(StreamingRecognitionResult.newBuilder()
                        .setIsFinal(isFinal)
                        .addAlternatives(
                                SpeechRecognitionAlternative.newBuilder().setTranscript(part)));
            }
            client.onNext(response.build());
        }

        void complete() {
            client.onCompleted();
        }

        void fail(Status status) {
            client.onError(status.asRuntimeException());
        }

        @Override
        public void onNext(StreamingRecognizeRequest request) {
            requests.add(request);
        }

        private void cancelled() {
            cancelled = true;
        }

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onCompleted() {
            finished = true;
        }
    }
}
