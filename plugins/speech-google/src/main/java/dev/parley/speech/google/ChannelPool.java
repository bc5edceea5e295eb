package dev.parley.speech.google;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ConnectivityState;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Several connections to one service that look like one: each new call goes over the one with the fewest under way. A broken
 * one, over which calls fail at once and which thus has always the fewest, is passed over while there are others.
 */
final class ChannelPool extends ManagedChannel {

    /** What Google's servers, and most others, take over one connection at once. */
    static final int MOST_CALLS = 100;

    private record Member(ManagedChannel channel, AtomicInteger calls) {

        boolean broken() {
            return channel.getState(false) == ConnectivityState.TRANSIENT_FAILURE;
        }
    }

    private static final Comparator<Member> FEWEST_CALLS = Comparator.comparingInt(member -> member.calls.get());

    /** However many calls fail, a service that comes back is not stormed. */
    private static final long REVIVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final List<Member> members;
    private final AtomicLong lastRevival = new AtomicLong(System.nanoTime() - REVIVAL_NANOS);

    /** @param connect makes a connection */
    ChannelPool(int size, Supplier<ManagedChannel> connect) {
        members = Stream.generate(() -> new Member(connect.get(), new AtomicInteger()))
                .limit(size)
                .toList();
    }

    /** Connects at once instead of at the first call. */
    void connect() {
        members.forEach(member -> member.channel.getState(true));
    }

    /** How many calls are under way over each connection. */
    List<Integer> calls() {
        return members.stream().map(member -> member.calls.get()).toList();
    }

    @Override
    public <Q, R> ClientCall<Q, R> newCall(MethodDescriptor<Q, R> method, CallOptions options) {
        Member member = members.stream()
                .filter(each -> !each.broken())
                .min(FEWEST_CALLS)
                .orElseGet(this::revived);
        // Counted from now, not from its start: many may be made before the first is started.
        member.calls.incrementAndGet();
        return new CountedCall<>(member.channel.newCall(method, options), member.calls);
    }

    /** One of those that are all broken; they try again now, and not only when gRPC would, which may be two minutes later. */
    private Member revived() {
        long now = System.nanoTime();
        long last = lastRevival.get();
        if (now - last >= REVIVAL_NANOS && lastRevival.compareAndSet(last, now)) {
            members.forEach(member -> member.channel.resetConnectBackoff());
        }
        return members.stream().min(FEWEST_CALLS).orElseThrow();
    }

    @Override
    public String authority() {
        return members.getFirst().channel.authority();
    }

    @Override
    public ManagedChannel shutdown() {
        members.forEach(member -> member.channel.shutdown());
        return this;
    }

    @Override
    public ManagedChannel shutdownNow() {
        members.forEach(member -> member.channel.shutdownNow());
        return this;
    }

    @Override
    public boolean isShutdown() {
        return members.stream().allMatch(member -> member.channel.isShutdown());
    }

    @Override
    public boolean isTerminated() {
        return members.stream().allMatch(member -> member.channel.isTerminated());
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        for (Member member : members) {
            if (!member.channel.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }

    /** Counts itself out when it is over; gax starts every call that it makes. */
    private static final class CountedCall<Q, R> extends SimpleForwardingClientCall<Q, R> {

        private final AtomicInteger calls;

        CountedCall(ClientCall<Q, R> call, AtomicInteger calls) {
            super(call);
            this.calls = calls;
        }

        @Override
        public void start(Listener<R> listener, Metadata headers) {
            super.start(
                    new SimpleForwardingClientCallListener<>(listener) {
                        @Override
                        public void onClose(Status status, Metadata trailers) {
                            calls.decrementAndGet();
                            super.onClose(status, trailers);
                        }
                    },
                    headers);
        }
    }
}
