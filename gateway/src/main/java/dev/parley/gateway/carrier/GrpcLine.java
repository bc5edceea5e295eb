package dev.parley.gateway.carrier;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.GRPCStreamServiceGrpc;
import com.freeclimb.ivr.PlatformMessage;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.netty.channel.ChannelFactory;
import io.netty.channel.socket.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A line over a connection of its own. */
final class GrpcLine implements Line {

    private final NettyChannelBuilder builder;
    private final ChannelFactory<? extends SocketChannel> sockets;
    private @Nullable SocketChannel socket;
    private @Nullable ManagedChannel channel;
    private @Nullable ClientCallStreamObserver<PlatformMessage> requests;
    private boolean completed;
    private boolean waiting;

    /**
     * A line not yet open.
     *
     * @param builder everything but the channel factory, with a direct executor on the call's event loop
     */
    GrpcLine(NettyChannelBuilder builder, ChannelFactory<? extends SocketChannel> sockets) {
        this.builder = builder;
        this.sockets = sockets;
    }

    @Override
    public void open(Events events) {
        channel = builder.channelFactory(this::openSocket).build();
        var _ = GRPCStreamServiceGrpc.newStub(channel).sendIVRData(new Answers(events));
    }

    private SocketChannel openSocket() {
        SocketChannel opened = sockets.newChannel();
        socket = opened;
        return opened;
    }

    @Override
    public boolean ready() {
        return requests != null && requests.isReady();
    }

    @Override
    public void send(PlatformMessage message) {
        if (requests != null && !completed) {
            requests.onNext(message);
        }
    }

    @Override
    public void complete() {
        if (requests != null && !completed) {
            completed = true;
            requests.onCompleted();
            resume(requests);
        }
    }

    @Override
    public void cancel() {
        if (requests != null) {
            completed = true;
            requests.cancel("the caller's side cancelled", null);
        }
    }

    @Override
    public void cut() {
        completed = true;
        if (socket != null) {
            // Without lingering, closing the socket sends a TCP reset; past the pipeline, HTTP/2 cannot say goodbye.
            if (socket.isOpen()) {
                socket.config().setSoLinger(0);
            }
            socket.unsafe().closeForcibly();
        }
        close();
    }

    @Override
    public void close() {
        if (channel != null) {
            channel.shutdownNow();
        }
    }

    private void resume(ClientCallStreamObserver<PlatformMessage> stream) {
        if (waiting) {
            waiting = false;
            stream.request(1);
        }
    }

    private final class Answers implements ClientResponseObserver<PlatformMessage, AppMessage> {

        private final Events events;
        private boolean connected;

        Answers(Events events) {
            this.events = events;
        }

        @Override
        public void beforeStart(ClientCallStreamObserver<PlatformMessage> stream) {
            requests = stream;
            stream.setOnReadyHandler(() -> ready(stream));
            stream.disableAutoRequestWithInitial(1);
        }

        private void ready(ClientCallStreamObserver<PlatformMessage> stream) {
            if (!connected) {
                connected = true;
                events.connected();
            }
            resume(stream);
        }

        @Override
        public void onNext(AppMessage message) {
            events.received(message, this::next);
        }

        // A bot that makes us answer but does not read our answers gets no further: nothing piles up here.
        private void next() {
            if (requests != null && (completed || requests.isReady())) {
                requests.request(1);
            } else {
                waiting = true;
            }
        }

        @Override
        public void onError(Throwable failure) {
            events.closed(Status.fromThrowable(failure));
        }

        @Override
        public void onCompleted() {
            events.closed(Status.OK);
        }
    }
}
