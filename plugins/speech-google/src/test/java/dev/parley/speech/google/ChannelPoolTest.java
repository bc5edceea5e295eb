package dev.parley.speech.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.texttospeech.v1.ListVoicesRequest;
import com.google.cloud.texttospeech.v1.TextToSpeechGrpc;
import dev.parley.speech.google.fake.FakeGoogle;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChannelPoolTest {

    @Test
    void aBrokenConnectionDoesNotDrawTheCallsThatTheOthersCanTake() throws Exception {
        try (FakeGoogle google = FakeGoogle.start();
                FakeGoogle gone = FakeGoogle.start()) {
            gone.refuse();
            Deque<ManagedChannel> channels = new ArrayDeque<>(List.of(channel(gone.port()), channel(google.port())));
            ManagedChannel broken = channels.getFirst();
            broken.getState(true);
            Engines.await("the failure", () -> broken.getState(false) == ConnectivityState.TRANSIENT_FAILURE);
            ChannelPool pool = new ChannelPool(2, channels::remove);
            try {
                for (int call = 0; call < 5; call++) {
                    assertThat(answers(pool)).isTrue();
                }
            } finally {
                pool.shutdownNow().awaitTermination(30, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void callsMakeBrokenConnectionsTryAgainSoonerThanTheBackoffWould() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> breakOff(server, attempts));
            ChannelPool pool = new ChannelPool(1, () -> channel(server.getLocalPort()));
            try {
                // With the backoff of gRPC alone these would take more than two minutes.
                Engines.await("attempts", () -> !answers(pool) && attempts.get() >= 12);
            } finally {
                pool.shutdownNow().awaitTermination(30, TimeUnit.SECONDS);
            }
        }
    }

    private static void breakOff(ServerSocket server, AtomicInteger attempts) {
        try {
            while (true) {
                server.accept().close();
                attempts.incrementAndGet();
            }
        } catch (IOException e) {
            // The server has been closed.
        }
    }

    private static ManagedChannel channel(int port) {
        return NettyChannelBuilder.forAddress("localhost", port)
                .usePlaintext()
                .directExecutor()
                .build();
    }

    private static boolean answers(ChannelPool pool) {
        try {
            TextToSpeechGrpc.newBlockingStub(pool)
                    .withDeadlineAfter(30, TimeUnit.SECONDS)
                    .listVoices(ListVoicesRequest.getDefaultInstance());
            return true;
        } catch (StatusRuntimeException e) {
            assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
            return false;
        }
    }
}
