package dev.parley.speech.google.fake;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stand-ins for Google Cloud's Speech-to-Text, versions 1 and 2, and Text-to-Speech, version 1: one server on loopback, without TLS or
 * credentials. They keep the documented limits, and fail when they are told to. Thread-safe.
 */
public final class FakeGoogle implements AutoCloseable {

    /** What comes in one message at most; the services' own limits are lower and answered in their words. */
    private static final int LARGEST_MESSAGE = 16 << 20;

    private final Counts counts = new Counts();
    private final Failures recognitionFailures = new Failures();
    private final Failures synthesisFailures = new Failures();
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final EventLoopGroup loops;
    private final ScheduledThreadPoolExecutor timers;
    private final Stage stage;
    private int port;
    private @Nullable Server server;

    private FakeGoogle(FakeSettings settings) {
        loops = new MultiThreadIoEventLoopGroup(
                2, new DefaultThreadFactory("fake-google", true), NioIoHandler.newFactory());
        timers = new ScheduledThreadPoolExecutor(1, new DefaultThreadFactory("fake-google-timer", true));
        timers.setRemoveOnCancelPolicy(true);
        stage = new Stage(settings, counts, recognitionFailures, synthesisFailures, connections, timers);
        port = settings.port();
    }

    /** Starts them with {@link FakeSettings#DEFAULT}. */
    public static FakeGoogle start() throws IOException {
        return start(FakeSettings.DEFAULT);
    }

    /**
     * Starts them.
     *
     * @throws IOException if they cannot listen
     */
    public static FakeGoogle start(FakeSettings settings) throws IOException {
        FakeGoogle google = new FakeGoogle(settings);
        try {
            google.resume();
        } catch (IOException | RuntimeException failure) {
            google.close();
            throw failure;
        }
        return google;
    }

    /** Where they listen. */
    public synchronized int port() {
        return port;
    }

    /** Where they listen, as host and port. */
    public String endpoint() {
        return "localhost:" + port();
    }

    /** What they have seen. */
    public Counts counts() {
        return counts;
    }

    /** Makes recognition streams of either version fail. */
    public Failures recognitionFailures() {
        return recognitionFailures;
    }

    /** Makes synthesis fail, unary or streaming. */
    public Failures synthesisFailures() {
        return synthesisFailures;
    }

    /** Breaks all connections; new ones are accepted. */
    public void dropConnections() {
        connections.forEach(Connection::close);
    }

    /** Listens no more: connections are broken and refused until {@link #resume()}. */
    public synchronized void refuse() {
        if (server != null) {
            server.shutdownNow();
            try {
                server.awaitTermination(30, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            server = null;
        }
    }

    /**
     * Listens again after {@link #refuse()}, at the same port.
     *
     * @throws IOException if the port has been taken meanwhile
     */
    public synchronized void resume() throws IOException {
        if (server == null) {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                    .channelFactory(() -> new Door(connections, counts))
                    .bossEventLoopGroup(loops)
                    .workerEventLoopGroup(loops)
                    .directExecutor()
                    .maxInboundMessageSize(LARGEST_MESSAGE)
                    .intercept(new Connection.Interceptor())
                    .addService(new SpeechV1(stage))
                    .addService(new SpeechV2(stage))
                    .addService(new TextToSpeech(stage))
                    .build()
                    .start();
            port = server.getPort();
        }
    }

    @Override
    public void close() {
        refuse();
        timers.shutdownNow();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
