package dev.parley.bench.load;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.GRPCStreamServiceGrpc;
import com.freeclimb.ivr.PlatformMessage;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The least that a server can do with grpc-netty: each frame goes back as it came. What all else is compared with. */
final class BareEcho extends GRPCStreamServiceGrpc.GRPCStreamServiceImplBase {

    private BareEcho() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(EpollIoHandler.newFactory());
        var server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .channelType(EpollServerSocketChannel.class)
                .bossEventLoopGroup(loops)
                .workerEventLoopGroup(loops)
                .directExecutor()
                .addService(new BareEcho())
                .build()
                .start();
        System.out.println("listening on 127.0.0.1:" + server.getPort());
        server.awaitTermination();
    }

    @Override
    public StreamObserver<PlatformMessage> sendIVRData(StreamObserver<AppMessage> out) {
        return new Echo(out);
    }

    private static final class Echo implements StreamObserver<PlatformMessage> {

        private final StreamObserver<AppMessage> out;
        private String contentType = "";
        private int sequence;

        Echo(StreamObserver<AppMessage> out) {
            this.out = out;
        }

        @Override
        public void onNext(PlatformMessage message) {
            switch (message.getPayloadCase()) {
                case NOTIFY_CALL_STARTED ->
                    contentType = message.getNotifyCallStarted().getContentType();
                case NOTIFY_AUDIO_DATA ->
                    out.onNext(AppMessage.newBuilder()
                            .setAudioData(AppMessage.PlayAudioMessage.newBuilder()
                                    .setId("echo")
                                    .setAudioData(message.getNotifyAudioData().getAudioData())
                                    .setContentType(contentType)
                                    .setSequenceNum(sequence++))
                            .build());
                default -> {}
            }
        }

        @Override
        public void onError(Throwable failure) {
            // The caller is gone.
        }

        @Override
        public void onCompleted() {
            out.onCompleted();
        }
    }
}
