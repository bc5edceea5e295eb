package dev.parley.speech.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.speech.v2.SpeechGrpc;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.speech.google.GoogleRecognizerSettings.Api;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.netty.NettyServerBuilder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final Metadata.Key<String> ROUTING =
            Metadata.Key.of("x-goog-request-params", Metadata.ASCII_STRING_MARSHALLER);

    private final BlockingQueue<String> routes = new LinkedBlockingQueue<>();

    @Test
    void everyStreamOfV2SaysInItsHeadersWhoseRecognizerItWants() throws Exception {
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .intercept(new Headers())
                .addService(new SpeechGrpc.SpeechImplBase() {})
                .build()
                .start();
        try (SpeechRecognizer engine = Engines.recognizer(
                        "localhost:" + server.getPort(),
                        Api.V2,
                        Map.of("region", "europe-west4", "recognizer", "bot"));
                Ear caller = new Ear(engine)) {
            caller.silence(100);
            assertThat(routes.poll(30, TimeUnit.SECONDS))
                    .isEqualTo("recognizer=projects%2Fp%2Flocations%2Feurope-west4%2Frecognizers%2Fbot");
        } finally {
            server.shutdownNow();
        }
    }

    private final class Headers implements ServerInterceptor {

        @Override
        public <Q, R> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
            String route = headers.get(ROUTING);
            routes.add(route == null ? "none" : route);
            return next.startCall(call, headers);
        }
    }
}
