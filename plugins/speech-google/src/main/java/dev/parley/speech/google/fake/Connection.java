package dev.parley.speech.google.fake;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/**
 * The connection that a stream came by.
 *
 * @param peer the client's end
 */
record Connection(SocketAddress peer) {

    private static final Context.Key<Connection> KEY =
            Context.keyWithDefault("connection", new Connection(InetSocketAddress.createUnresolved("none", 0)));

    /** That of the call being served on this thread. */
    static Connection current() {
        return KEY.get();
    }

    /** Breaks it, with all streams that it carries. */
    void drop(Stage stage) {
        for (Channel channel : stage.connections()) {
            if (peer.equals(channel.remoteAddress())) {
                close(channel);
            }
        }
    }

    /** Closes a connection below HTTP/2, which would say good-bye and wait for its streams. */
    static void close(Channel channel) {
        ChannelHandlerContext first = channel.pipeline().firstContext();
        var _ = first == null ? channel.close() : first.close();
    }

    /** Makes {@link #current()} known. */
    static final class Interceptor implements ServerInterceptor {

        @Override
        public <Q, R> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
            SocketAddress peer = call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR);
            Context context =
                    peer == null ? Context.current() : Context.current().withValue(KEY, new Connection(peer));
            return Contexts.interceptCall(context, call, headers, next);
        }
    }
}
