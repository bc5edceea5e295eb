package dev.parley.gateway.audiostream;

import dev.parley.gateway.call.CallPlans;
import dev.parley.gateway.call.Calls;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** Listens for AudioStream connections. gRPC runs on the connections' own event loops, so that a call never changes its thread. */
public final class AudioStreamServer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 5;

    private final EventLoopGroup loops;
    private final Server server;

    /** FreeClimb opens a connection for each call; a proxy in front may join some. */
    private static final int MOST_STREAMS = 100;

    private static final int IDLE_MINUTES = 5;

    private AudioStreamServer(EventLoopGroup loops, Server server) {
        this.loops = loops;
        this.server = server;
    }

    /**
     * Starts to listen.
     *
     * @throws IOException if the address cannot be had, or the TLS files not be read; the message says which
     */
    public static AudioStreamServer start(
            AudioStreamSettings settings, CallPlans plans, Calls calls, HandOvers handOvers, AudioStreamFaults faults)
            throws IOException {
        boolean epoll = Epoll.isAvailable();
        IoHandlerFactory io = epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        Class<? extends ServerChannel> channel = epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
                Runtime.getRuntime().availableProcessors(), new DefaultThreadFactory("calls", true), io);
        NettyServerBuilder builder = NettyServerBuilder.forAddress(
                        new InetSocketAddress(settings.host(), settings.port()))
                .channelType(channel)
                .bossEventLoopGroup(loops)
                .workerEventLoopGroup(loops)
                .directExecutor()
                .maxInboundMessageSize(settings.maxMessageBytes())
                .keepAliveTime(settings.keepAlive().toNanos(), TimeUnit.NANOSECONDS)
                .keepAliveTimeout(10, TimeUnit.SECONDS)
                .permitKeepAliveTime(5, TimeUnit.SECONDS)
                .maxConcurrentCallsPerConnection(MOST_STREAMS)
                .maxConnectionIdle(IDLE_MINUTES, TimeUnit.MINUTES)
                .addService(new AudioStreamService(settings, plans, calls, handOvers, faults, () -> current(loops)));
        settings.tls()
                .ifPresent(tls -> builder.useTransportSecurity(
                        tls.certificate().toFile(), tls.privateKey().toFile()));
        try {
            return new AudioStreamServer(loops, builder.build().start());
        } catch (IOException | RuntimeException failure) {
            var _ = loops.shutdownGracefully(0, 0, TimeUnit.SECONDS);
            throw new IOException(
                    "cannot listen on " + settings.host() + ":" + settings.port() + ": " + reason(failure), failure);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    /** Stops to listen and breaks off what is still connected after a short wait; end the calls first. */
    @Override
    public void close() {
        server.shutdown();
        try {
            if (!server.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                server.shutdownNow();
                server.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            loops.shutdownGracefully(0, PATIENCE_SECONDS, TimeUnit.SECONDS).await();
        } catch (InterruptedException interrupted) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static EventExecutor current(EventLoopGroup loops) {
        for (EventExecutor loop : loops) {
            if (loop.inEventLoop()) {
                return loop;
            }
        }
        throw new IllegalStateException("not on an event loop");
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return String.valueOf(cause != null ? cause.getMessage() : failure.getMessage());
    }
}
