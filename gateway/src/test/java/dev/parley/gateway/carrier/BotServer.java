package dev.parley.gateway.carrier;

import com.freeclimb.ivr.AppMessage;
import com.freeclimb.ivr.GRPCStreamServiceGrpc;
import com.freeclimb.ivr.PlatformMessage;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A gateway on a real socket, with a bot for each call. */
final class BotServer implements GRPCStreamServiceGrpc.AsyncService, AutoCloseable {

    private final BlockingQueue<Bot> bots = new LinkedBlockingQueue<>();
    private final Supplier<Bot> maker;
    private final Server server;

    BotServer(Supplier<Bot> maker) throws IOException {
        this(maker, null);
    }

    BotServer(Supplier<Bot> maker, @Nullable SslContext tls) throws IOException {
        this.maker = maker;
        NettyServerBuilder builder = NettyServerBuilder.forAddress(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(GRPCStreamServiceGrpc.bindService(this));
        if (tls != null) {
            builder.sslContext(tls);
        }
        server = builder.build().start();
    }

    @Override
    public StreamObserver<PlatformMessage> sendIVRData(StreamObserver<AppMessage> answers) {
        Bot bot = maker.get();
        StreamObserver<PlatformMessage> requests = bot.sendIVRData(answers);
        bots.add(bot);
        return requests;
    }

    /** The bot of the next call that came. */
    Bot next() throws InterruptedException {
        Bot bot = bots.poll(30, TimeUnit.SECONDS);
        if (bot == null) {
            throw new AssertionError("no call came");
        }
        return bot;
    }

    int port() {
        return server.getPort();
    }

    StreamTarget target() {
        return new StreamTarget("127.0.0.1", port(), false);
    }

    @Override
    public void close() {
        server.shutdownNow();
        try {
            server.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
