package dev.parley.speech.google;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.gax.core.ExecutorProvider;
import com.google.api.gax.core.FixedExecutorProvider;
import com.google.api.gax.grpc.GrpcTransportChannel;
import com.google.api.gax.httpjson.HttpJsonTransportChannel;
import com.google.api.gax.httpjson.ManagedHttpJsonChannel;
import com.google.api.gax.rpc.FixedTransportChannelProvider;
import com.google.api.gax.rpc.TransportChannelProvider;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The way to one service: connections, the few threads that serve them, and virtual threads for whatever may wait. */
final class Connection implements AutoCloseable {

    /** Five thousand bytes of text, spoken slowly at 16 kHz. */
    private static final int LARGEST_MESSAGE = 64 << 20;

    /** Google lets clients ask this often whether the connection is alive. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private static final int KEEP_ALIVE_TIMEOUT_SECONDS = 10;
    private static final int CLOSING_SECONDS = 5;

    private final Endpoint endpoint;
    private final boolean plaintext;
    /** Linux's own way to wait for sockets, where its library is there and can be loaded. */
    private final boolean epoll = Epoll.isAvailable();

    private final EventLoopGroup loops;
    private final List<Lane> lanes = new ArrayList<>();
    private final AtomicInteger nextLane = new AtomicInteger();
    private final ExecutorService workers;
    private final ChannelPool channels;
    private final List<ManagedHttpJsonChannel> http = new CopyOnWriteArrayList<>();

    /**
     * @param name of its threads
     * @param channels connections for gRPC; 0 for HTTP only
     */
    Connection(String name, Endpoint endpoint, boolean plaintext, int channels) {
        this.endpoint = endpoint;
        this.plaintext = plaintext;
        int threads = Math.clamp(channels, 1, Runtime.getRuntime().availableProcessors());
        loops = new MultiThreadIoEventLoopGroup(
                threads,
                new DefaultThreadFactory(name + "-io", true),
                epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
        loops.forEach(loop -> lanes.add(new Lane(loop)));
        workers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-", 0).factory());
        this.channels = new ChannelPool(channels, this::channel);
    }

    private ManagedChannel channel() {
        NettyChannelBuilder builder = NettyChannelBuilder.forAddress(endpoint.host(), endpoint.port())
                .eventLoopGroup(loops)
                .channelType(epoll ? EpollSocketChannel.class : NioSocketChannel.class)
                .directExecutor()
                .offloadExecutor(workers)
                // Retries belong to the gateway; gRPC's would keep a copy of all audio.
                .disableRetry()
                .maxInboundMessageSize(LARGEST_MESSAGE);
        if (plaintext) {
            // On this machine no connection dies unnoticed, and servers other than Google's object to being asked.
            return builder.usePlaintext().build();
        }
        return builder.useTransportSecurity()
                .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                .keepAliveTimeout(KEEP_ALIVE_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .build();
    }

    ChannelPool channels() {
        return channels;
    }

    /** Virtual threads. */
    ExecutorService workers() {
        return workers;
    }

    /** For the work of one call, on a thread of the network's. */
    Lane lane() {
        return lanes.get(Math.floorMod(nextLane.getAndIncrement(), lanes.size()));
    }

    /** For gRPC. */
    TransportChannelProvider transport() {
        return FixedTransportChannelProvider.create(GrpcTransportChannel.create(channels));
    }

    /** For JSON over HTTP, where each request waits on a virtual thread. */
    TransportChannelProvider httpTransport() {
        // Not by the usual provider, which looks for a TLS library that is not there, and complains.
        ManagedHttpJsonChannel channel = ManagedHttpJsonChannel.newBuilder()
                .setEndpoint((plaintext ? "http://" : "https://") + endpoint)
                .setExecutor(workers)
                .setHttpTransport(new NetHttpTransport())
                .build();
        http.add(channel);
        return FixedTransportChannelProvider.create(
                HttpJsonTransportChannel.newBuilder().setManagedChannel(channel).build());
    }

    ExecutorProvider background() {
        return FixedExecutorProvider.create(loops);
    }

    /** Breaks off all calls and ends all threads. */
    @Override
    public void close() {
        workers.shutdown();
        channels.shutdownNow();
        http.forEach(ManagedHttpJsonChannel::shutdownNow);
        boolean interrupted = false;
        try {
            channels.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        loops.shutdownGracefully(0, CLOSING_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(CLOSING_SECONDS, TimeUnit.SECONDS);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
