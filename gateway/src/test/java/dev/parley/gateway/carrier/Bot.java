package dev.parley.gateway.carrier;

import static java.util.stream.Collectors.joining;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.GRPCStreamServiceGrpc.AsyncService;
import com.freeclimb.ivr.PlatformMessage;
import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** The application's side of the stream: keeps what comes and says what the test tells it to. Serves one call. */
final class Bot implements AsyncService {

    final List<PlatformMessage> messages = new CopyOnWriteArrayList<>();
    final CountDownLatch closed = new CountDownLatch(1);
    volatile Optional<Status> broken = Optional.empty();
    volatile boolean cancelled;
    volatile boolean answersCompletion = true;
    volatile boolean reads = true;
    volatile BiConsumer<Bot, PlatformMessage> reaction = (bot, message) -> {};
    private volatile StreamObserver<AppMessage> answers;

    @Override
    public StreamObserver<PlatformMessage> sendIVRData(StreamObserver<AppMessage> observer) {
        answers = observer;
        ServerCallStreamObserver<AppMessage> stream = (ServerCallStreamObserver<AppMessage>) observer;
        stream.setOnCancelHandler(() -> cancelled = true);
        if (!reads) {
            stream.disableAutoRequest();
        }
        return new StreamObserver<>() {
            @Override
            public void onNext(PlatformMessage message) {
                messages.add(message);
                reaction.accept(Bot.this, message);
            }

            @Override
            public void onError(Throwable failure) {
                broken = Optional.of(Status.fromThrowable(failure));
                closed.countDown();
            }

            @Override
            public void onCompleted() {
                if (answersCompletion) {
                    observer.onCompleted();
                }
                closed.countDown();
            }
        };
    }

    void play(String id, byte[] audio, boolean last) {
        play(id, audio, "audio/mulaw;rate=8000", last);
    }

    void play(String id, byte[] audio, String contentType, boolean last) {
        send(AppMessage.newBuilder()
                .setAudioData(AppMessage.PlayAudioMessage.newBuilder()
                        .setId(id)
                        .setAudioData(ByteString.copyFrom(audio))
                        .setContentType(contentType)
                        .setLastMessage(last)));
    }

    void clear(String id) {
        send(AppMessage.newBuilder()
                .setClearAudioBuffer(
                        AppMessage.ClearAudioBufferMessage.newBuilder().setId(id)));
    }

    void press(String id, String digits, int press, int gap) {
        send(AppMessage.newBuilder()
                .setDtmfData(AppMessage.PressDTMFMessage.newBuilder()
                        .setId(id)
                        .setDtmfDigits(digits)
                        .setPressDurationMs(press)
                        .setBreakDurationMs(gap)));
    }

    void query(AppMessage.QueryBufferDepthMessage.BufferType type) {
        send(AppMessage.newBuilder()
                .setQueryBuffer(AppMessage.QueryBufferDepthMessage.newBuilder().setBufferType(type)));
    }

    void terminate() {
        send(AppMessage.newBuilder().setTerminateCall(AppMessage.TerminateCallMessage.getDefaultInstance()));
    }

    void endStream(String actionUrl) {
        send(AppMessage.newBuilder()
                .setEndStream(AppMessage.EndGrpcStreamMessage.newBuilder().setActionUrl(actionUrl)));
    }

    void sayNothing() {
        send(AppMessage.newBuilder());
    }

    void leave() {
        answers.onCompleted();
    }

    void fail(Status status) {
        answers.onError(status.asRuntimeException());
    }

    private void send(AppMessage.Builder message) {
        answers.onNext(message.build());
    }

    void awaitClosed() throws InterruptedException {
        if (!closed.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the stream was not closed; so far: " + story());
        }
    }

    List<PlatformMessage.NotifyAudioMessage> frames() {
        return messages.stream()
                .filter(PlatformMessage::hasNotifyAudioData)
                .map(PlatformMessage::getNotifyAudioData)
                .toList();
    }

    byte[] audio() {
        ByteArrayOutputStream audio = new ByteArrayOutputStream();
        frames().forEach(frame -> audio.writeBytes(frame.getAudioData().toByteArray()));
        return audio.toByteArray();
    }

    PlatformMessage last() {
        return messages.getLast();
    }

    /** All that came but audio, one word a message. */
    String story() {
        return messages.stream()
                .filter(message -> !message.hasNotifyAudioData())
                .map(Bot::word)
                .collect(joining(", "));
    }

    private static String word(PlatformMessage message) {
        return switch (message.getPayloadCase()) {
            case NOTIFY_CALL_STARTED -> "call started";
            case NOTIFY_AUDIO_DATA -> "audio";
            case NOTIFY_DTMF_RECEIVED_START_DATA ->
                message.getNotifyDtmfReceivedStartData().getDigit() + " down";
            case NOTIFY_DTMF_RECEIVED_END_DATA ->
                message.getNotifyDtmfReceivedEndData().getDigit() + " up";
            case NOTIFY_PLAYBACK_STARTED_DATA ->
                message.getNotifyPlaybackStartedData().getId() + " started";
            case NOTIFY_PLAYBACK_COMPLETED_DATA ->
                message.getNotifyPlaybackCompletedData().getId() + " completed";
            case NOTIFY_AUDIO_CLEARED_DATA ->
                message.getNotifyAudioClearedData().getId() + " cleared";
            case NOTIFY_DTMF_PLAY_STARTED_DATA ->
                message.getNotifyDtmfPlayStartedData().getId() + " pressing";
            case NOTIFY_DTMF_PLAY_COMPLETED_DATA ->
                message.getNotifyDtmfPlayCompletedData().getId() + " pressed";
            case NOTIFY_CALL_ENDED ->
                "call ended " + message.getNotifyCallEnded().getReasonCode();
            case NOTIFY_ERROR -> "error " + message.getNotifyError().getErrorId();
            case NOTIFY_BUFFER ->
                "depth " + message.getNotifyBuffer().getDepth() + " of "
                        + message.getNotifyBuffer().getBufferSize();
            case PAYLOAD_NOT_SET -> "nothing";
        };
    }
}
