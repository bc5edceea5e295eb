package dev.parley.speech.google.fake;

import io.netty.channel.Channel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.util.Collection;
import java.util.List;

/** Accepts connections and keeps hold of them, so that they can be broken. */
final class Door extends NioServerSocketChannel {

    private final Collection<Channel> connections;
    private final Counts counts;

    Door(Collection<Channel> connections, Counts counts) {
        this.connections = connections;
        this.counts = counts;
    }

    @Override
    protected int doReadMessages(List<Object> accepted) throws Exception {
        int before = accepted.size();
        int result = super.doReadMessages(accepted);
        for (Object one : accepted.subList(before, accepted.size())) {
            if (one instanceof Channel channel) {
                counts.connected();
                connections.add(channel);
            }
        }
        return result;
    }
}
