package dev.parley.gateway.carrier;

import com.freeclimb.ivr.GRPCStreamServiceGrpc.AsyncService;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/**
 * A carrier that behaves as FreeClimb's AudioStream documents: it places calls to a gateway, each over a connection of its
 * own, in real time. A few threads carry all calls. Thread-safe.
 */
public final class SimulatedCarrier implements AutoCloseable {

    private static final int CLOSE_SECONDS = 5;

    private final CarrierSettings settings;
    private final boolean epoll = Epoll.isAvailable();
    private final EventLoopGroup loops;
    private final Set<SimulatedCall> calls = ConcurrentHashMap.newKeySet();

    public SimulatedCarrier(CarrierSettings settings) {
        this.settings = settings;
        loops = new MultiThreadIoEventLoopGroup(
                settings.loops(),
                new DefaultThreadFactory("carrier", true),
                epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    }

    /**
     * Places a call. Looks the host up before it returns; all else that goes wrong ends the call.
     *
     * @throws IllegalArgumentException if the trusted certificates cannot be read
     * @throws IllegalStateException if the carrier is closed
     */
    public SimulatedCall dial(StreamTarget target, CallRequest request, CallerEar ear) {
        return dial(target, request, false, ear);
    }

    /**
     * Opens a stream on which nothing is sent but by {@link SimulatedCall#send}, and no message of the bot is obeyed: for
     * playing a carrier that behaves badly.
     */
    public SimulatedCall dialRaw(StreamTarget target, CallerEar ear) {
        return dial(target, CallRequest.to(""), true, ear);
    }

    private SimulatedCall dial(StreamTarget target, CallRequest request, boolean raw, CallerEar ear) {
        if (loops.isShuttingDown()) {
            throw new IllegalStateException("the carrier is closed");
        }
        EventLoop loop = loops.next();
        ChannelFactory<SocketChannel> sockets = epoll ? EpollSocketChannel::new : NioSocketChannel::new;
        Line line = new GrpcLine(channel(target, loop), sockets);
        SimulatedCall call = new SimulatedCall(request, settings, new EventLoopClock(loop), line, raw, ear);
        calls.add(call);
        var _ = call.ended().thenRun(() -> calls.remove(call));
        call.open();
        return call;
    }

    private NettyChannelBuilder channel(StreamTarget target, EventLoop loop) {
        NettyChannelBuilder builder = NettyChannelBuilder.forAddress(
                        new InetSocketAddress(target.host(), target.port()))
                .overrideAuthority(target.authority())
                .eventLoopGroup(loop)
                .directExecutor()
                .disableRetry();
        if (!target.tls()) {
            return builder.usePlaintext();
        }
        builder.useTransportSecurity();
        return settings.trustedCertificates().map(file -> trust(builder, file)).orElse(builder);
    }

    private static NettyChannelBuilder trust(NettyChannelBuilder builder, Path certificates) {
        try {
            return builder.sslContext(GrpcSslContexts.forClient()
                    .trustManager(certificates.toFile())
                    .build());
        } catch (SSLException | IllegalArgumentException e) {
            throw new IllegalArgumentException("trusted certificates " + certificates + ": " + e.getMessage(), e);
        }
    }

    /** Places a call to a service in this process, over no connection, on the clock given. */
    public static SimulatedCall inProcess(
            AsyncService service, CallRequest request, CarrierSettings settings, CallClock clock, CallerEar ear) {
        SimulatedCall call = new SimulatedCall(request, settings, clock, new InProcessLine(service), false, ear);
        call.open();
        return call;
    }

    /** Like {@link #dialRaw}, to a service in this process. */
    public static SimulatedCall inProcessRaw(AsyncService service, CallClock clock, CallerEar ear) {
        SimulatedCall call = new SimulatedCall(
                CallRequest.to(""), CarrierSettings.DEFAULTS, clock, new InProcessLine(service), true, ear);
        call.open();
        return call;
    }

    /** How many calls' streams are up or being set up. */
    public int calls() {
        return calls.size();
    }

    /** Cuts the calls that are left and ends the threads; waits for that, 5 s at most. */
    @Override
    public void close() {
        calls.forEach(SimulatedCall::cut);
        loops.shutdownGracefully(0, CLOSE_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
    }
}
