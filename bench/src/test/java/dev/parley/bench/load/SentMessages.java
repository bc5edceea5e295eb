package dev.parley.bench.load;

import com.freeclimb.ivr.PlatformMessage;
import io.grpc.stub.ClientCallStreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The side of a call's stream that takes what the caller sends. */
final class SentMessages extends ClientCallStreamObserver<PlatformMessage> {

    private final List<PlatformMessage> messages = new ArrayList<>();

    /** The frames of the caller's voice so far. */
    List<byte[]> frames() {
        return messages.stream()
                .filter(PlatformMessage::hasNotifyAudioData)
                .map(it -> it.getNotifyAudioData().getAudioData().toByteArray())
                .toList();
    }

    @Override
    public void onNext(PlatformMessage message) {
        messages.add(message);
    }

    @Override
    public void setOnReadyHandler(Runnable handler) {
        handler.run();
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void cancel(@Nullable String message, @Nullable Throwable cause) {}

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onCompleted() {}

    @Override
    public void disableAutoInboundFlowControl() {}

    @Override
    public void request(int count) {}

    @Override
    public void setMessageCompression(boolean enable) {}
}
