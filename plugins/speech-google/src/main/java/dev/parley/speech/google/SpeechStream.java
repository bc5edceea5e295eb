package dev.parley.speech.google;

import com.google.api.gax.rpc.BidiStreamObserver;
import com.google.api.gax.rpc.BidiStreamingCallable;
import com.google.api.gax.rpc.ClientStream;
import com.google.api.gax.rpc.StreamController;
import com.google.cloud.texttospeech.v1.StreamingSynthesizeRequest;
import com.google.cloud.texttospeech.v1.StreamingSynthesizeResponse;
import com.google.protobuf.ByteString;
import dev.parley.api.speech.SpeechException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A gRPC stream that makes audio of text: written by the network's thread as soon as it is there, all in one go, and read by
 * one thread that waits.
 */
final class SpeechStream implements BidiStreamObserver<StreamingSynthesizeRequest, StreamingSynthesizeResponse> {

    private sealed interface Report {}

    private record Audio(ByteString bytes) implements Report {}

    private record End() implements Report {}

    private record Failure(Throwable cause) implements Report {}

    private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
    private final List<StreamingSynthesizeRequest> requests;
    private boolean written;
    private volatile @Nullable StreamController control;

    private SpeechStream(List<StreamingSynthesizeRequest> requests) {
        this.requests = requests;
    }

    static SpeechStream open(
            BidiStreamingCallable<StreamingSynthesizeRequest, StreamingSynthesizeResponse> synthesize,
            List<StreamingSynthesizeRequest> requests) {
        SpeechStream stream = new SpeechStream(requests);
        synthesize.call(stream);
        return stream;
    }

    /**
     * Waits for the next piece of audio.
     *
     * @return empty at the end
     * @throws Throwable the service's failure
     */
    Optional<ByteString> next(Duration timeout) throws Throwable {
        Report report = reports.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
        return switch (report) {
            case null -> {
                cancel();
                throw new SpeechException(
                        SpeechException.Kind.UNAVAILABLE, "Google has made no audio for " + timeout.toMillis() + " ms");
            }
            case Audio audio -> Optional.of(audio.bytes);
            case End end -> Optional.empty();
            case Failure failure -> throw failure.cause;
        };
    }

    void cancel() {
        StreamController stream = control;
        if (stream != null) {
            stream.cancel();
        }
    }

    @Override
    public void onStart(StreamController controller) {
        control = controller;
    }

    @Override
    public void onReady(ClientStream<StreamingSynthesizeRequest> out) {
        if (!written) {
            written = true;
            requests.forEach(out::send);
            out.closeSend();
        }
    }

    @Override
    public void onResponse(StreamingSynthesizeResponse response) {
        reports.add(new Audio(response.getAudioContent()));
    }

    @Override
    public void onError(Throwable failure) {
        reports.add(new Failure(failure));
    }

    @Override
    public void onComplete() {
        reports.add(new End());
    }
}
