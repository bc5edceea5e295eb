package dev.parley.bench.load;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.AppMessage.PlayAudioMessage;
import com.freeclimb.ivr.GRPCStreamServiceGrpc;
import com.freeclimb.ivr.PlatformMessage;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.netty.channel.EventLoop;
import io.netty.channel.epoll.EpollSocketChannel;
import java.net.InetSocketAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call, over a connection of its own, as cheap as it can be made: hundreds of them must not be what is measured. Sends a frame
 * each 20 ms, tells what has been played, hangs up when told to. On its loop only.
 */
abstract class LoadCall implements ClientResponseObserver<PlatformMessage, AppMessage> {

    private static final String CONTENT_TYPE = "audio/mulaw;rate=8000";

    private final String number;
    private final Heard heard = new Heard(this);
    protected final CallerTimes times;
    private @Nullable ClientCallStreamObserver<PlatformMessage> out;
    private @Nullable ManagedChannel channel;
    private long startedAt;
    private int sequence;
    private boolean begun;
    private boolean over;

    LoadCall(String number, CallerTimes times) {
        this.number = number;
        this.times = times;
    }

    /** Calls. */
    final void place(InetSocketAddress target, EventLoop loop) {
        channel = NettyChannelBuilder.forAddress(target)
                .eventLoopGroup(loop)
                .channelType(EpollSocketChannel.class)
                .directExecutor()
                .disableRetry()
                .usePlaintext()
                .build();
        var _ = GRPCStreamServiceGrpc.newStub(channel).sendIVRData(this);
    }

    /** What the caller says in the next 20 ms. */
    abstract ByteString voice();

    /** Some of the bot's audio has come. */
    abstract void played(PlayAudioMessage audio, long nanos);

    /** A pause is over, in which all that was under way has come or is lost. */
    void paused() {}

    /** Sends the next frame, if the call is up. */
    final void frame() {
        if (!up()) {
            return;
        }
        long now = System.currentTimeMillis();
        send(PlatformMessage.newBuilder()
                .setNotifyAudioData(PlatformMessage.NotifyAudioMessage.newBuilder()
                        .setAudioData(voice())
                        .setStartTstamp(timestamp(now - 20))
                        .setEndTstamp(timestamp(now))
                        .setSequenceNum(++sequence))
                .build());
        times.frameSent();
        heard.advance(System.nanoTime());
    }

    private static Timestamp timestamp(long millis) {
        return Timestamp.newBuilder()
                .setSeconds(millis / 1000)
                .setNanos((int) (millis % 1000) * 1_000_000)
                .build();
    }

    final void send(PlatformMessage message) {
        if (out != null && !over) {
            out.onNext(message);
        }
    }

    /** When CallStarted was sent. */
    final long startedAt() {
        return startedAt;
    }

    /** Frames sent so far. */
    final int frames() {
        return sequence;
    }

    final boolean over() {
        return over;
    }

    /** Whether it has begun and is not over. */
    final boolean up() {
        return begun && !over;
    }

    /** How often a prompt had a hole in it. */
    final void gap() {
        times.gap();
    }

    final void hangUp() {
        if (over || out == null) {
            return;
        }
        send(PlatformMessage.newBuilder()
                .setNotifyCallEnded(PlatformMessage.NotifyCallEndedMessage.newBuilder()
                        .setCallId(number)
                        .setReasonCode(PlatformMessage.NotifyCallEndedMessage.ReasonCode.CALLER_DISCONNECT))
                .build());
        out.onCompleted();
        close();
    }

    private void close() {
        over = true;
        if (channel != null) {
            channel.shutdown();
        }
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<PlatformMessage> stream) {
        out = stream;
        stream.setOnReadyHandler(() -> {
            if (!begun && !over) {
                begun = true;
                startedAt = System.nanoTime();
                send(PlatformMessage.newBuilder()
                        .setNotifyCallStarted(PlatformMessage.NotifyCallStartedMessage.newBuilder()
                                .setCallId("load-" + UUID.randomUUID())
                                .setTo(number)
                                .setFrom("+15550009999")
                                .setIsInbound(true)
                                .setContentType(CONTENT_TYPE))
                        .build());
            }
        });
    }

    @Override
    public void onNext(AppMessage message) {
        switch (message.getPayloadCase()) {
            case AUDIO_DATA -> {
                long now = System.nanoTime();
                times.heard();
                heard.play(message.getAudioData(), now);
                played(message.getAudioData(), now);
            }
            case CLEAR_AUDIO_BUFFER -> heard.clear(message.getClearAudioBuffer().getId());
            case TERMINATE_CALL -> {
                times.failed();
                hangUp();
            }
            default -> {}
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (!over) {
            times.failed();
            close();
        }
    }

    @Override
    public void onCompleted() {
        if (!over) {
            times.failed();
            close();
        }
    }
}
