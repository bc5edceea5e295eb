package dev.parley.gateway.carrier;

import static dev.parley.gateway.carrier.CallFixture.mulaw;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.freeclimb.ivr.PlatformMessage;
import com.freeclimb.ivr.PlatformMessage.NotifyCallEndedMessage.ReasonCode;
import dev.parley.gateway.carrier.CallEnd.How;
import io.grpc.Status;
import io.grpc.netty.GrpcSslContexts;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketCallTest {

    private static final CallRequest REQUEST = CallRequest.to("+15550000001").withCallId("CA1");

    private final ListeningCaller ear = new ListeningCaller();
    private SimulatedCarrier carrier = new SimulatedCarrier(CarrierSettings.DEFAULTS);

    @AfterEach
    void hangUp() {
        carrier.close();
    }

    private static Bot terminatesAfterFrames(int count) {
        Bot bot = new Bot();
        bot.reaction = (self, message) -> {
            if (message.getNotifyAudioData().getSequenceNum() == count) {
                self.terminate();
            }
        };
        return bot;
    }

    @Test
    void aWholeCallOverARealConnection() throws Exception {
        Bot polite = new Bot();
        polite.reaction = (bot, message) -> {
            if (message.hasNotifyCallStarted()) {
                bot.play("hello", mulaw(1, 100), true);
            } else if (message.hasNotifyDtmfReceivedEndData()) {
                bot.terminate();
            }
        };
        try (BotServer server = new BotServer(() -> polite)) {
            SimulatedCall call = carrier.dial(server.target(), REQUEST, ear);
            call.started().get(30, SECONDS);
            assertThat(carrier.calls()).isOne();
            call.speak(mulaw(5, 400)).get(30, SECONDS);
            call.press("1");
            CallEnd end = call.ended().get(30, SECONDS);
            assertThat(end.how()).isEqualTo(How.TERMINATED);
            assertThat(end.status()).isEqualTo(Status.Code.OK);
            assertThat(end.quality().framesDropped()).isZero();
            polite.awaitClosed();
            assertThat(polite.story())
                    .isEqualTo("call started, hello started, hello completed, 1 down, 1 up,"
                            + " call ended APPLICATION_DISCONNECT");
            assertThat(ear.audibleFrames()).isEqualTo(5);
            byte[] heard = polite.audio();
            long spoken =
                    IntStream.range(0, heard.length).filter(i -> heard[i] == 5).count();
            assertThat(spoken).isEqualTo(3200);
            assertThat(carrier.calls()).isZero();
        }
    }

    @Test
    void oneThreadCarriesManyCallsEachOverAConnectionOfItsOwn() throws Exception {
        try (BotServer server = new BotServer(() -> terminatesAfterFrames(10))) {
            List<SimulatedCall> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                calls.add(carrier.dial(server.target(), REQUEST.withCallId("CA" + i), CallerEar.DEAF));
            }
            for (SimulatedCall call : calls) {
                assertThat(call.ended().get(30, SECONDS).how()).isEqualTo(How.TERMINATED);
            }
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().startsWith("carrier")))
                    .hasSize(1);
        }
    }

    @Test
    void aCutIsSeenAsABrokenConnection() throws Exception {
        try (BotServer server = new BotServer(Bot::new)) {
            SimulatedCall call = carrier.dial(server.target(), REQUEST, ear);
            call.started().get(30, SECONDS);
            Bot bot = server.next();
            call.cut();
            assertThat(call.ended().get(30, SECONDS).how()).isEqualTo(How.CUT);
            bot.awaitClosed();
            assertThat(bot.broken.map(Status::getCode)).contains(Status.Code.CANCELLED);
            assertThat(bot.story()).isIn("", "call started");
        }
    }

    @Test
    void aCutResetsTheConnection() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SimulatedCall call =
                    carrier.dial(new StreamTarget("127.0.0.1", listening.getLocalPort(), false), REQUEST, ear);
            try (Socket connection = listening.accept();
                    InputStream in = connection.getInputStream()) {
                connection.setSoTimeout(30_000);
                assertThat(in.read()).isEqualTo('P');
                call.cut();
                assertThatThrownBy(in::readAllBytes)
                        .isInstanceOf(SocketException.class)
                        .hasMessageContaining("reset");
            }
            assertThat(call.ended().get(30, SECONDS).how()).isEqualTo(How.CUT);
            assertThat(call.started()).isCompletedExceptionally();
        }
    }

    @Test
    void aCancelledStreamIsSeenByTheBot() throws Exception {
        try (BotServer server = new BotServer(Bot::new)) {
            SimulatedCall call = carrier.dial(server.target(), REQUEST, ear);
            call.started().get(30, SECONDS);
            Bot bot = server.next();
            call.cancel();
            bot.awaitClosed();
            assertThat(bot.broken.map(Status::getCode)).contains(Status.Code.CANCELLED);
        }
    }

    @Test
    void aCallerWhoHangsUpBeforeTheConnectionIsUpLeavesNothing() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SimulatedCall call =
                    carrier.dial(new StreamTarget("127.0.0.1", listening.getLocalPort(), false), REQUEST, ear);
            call.hangUp();
            CallEnd end = call.ended().get(30, SECONDS);
            assertThat(end.how()).isEqualTo(How.HUNG_UP);
            assertThat(end.reason()).isEmpty();
            assertThat(carrier.calls()).isZero();
        }
    }

    @Test
    void nobodyListening() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        SimulatedCall call = carrier.dial(new StreamTarget("127.0.0.1", port, false), REQUEST, ear);
        CallEnd end = call.ended().get(30, SECONDS);
        assertThat(end.how()).isEqualTo(How.FAILED);
        assertThat(end.status()).isEqualTo(Status.Code.UNAVAILABLE);
    }

    @Test
    void closingTheCarrierEndsItsCalls() throws Exception {
        try (BotServer server = new BotServer(Bot::new)) {
            SimulatedCall call = carrier.dial(server.target(), REQUEST, ear);
            call.started().get(30, SECONDS);
            carrier.close();
            assertThat(call.ended().get(30, SECONDS).how()).isEqualTo(How.CUT);
            assertThat(call.speak(mulaw(1, 20))).isCancelled();
            call.send(PlatformMessage.getDefaultInstance());
            call.complete();
            call.hangUp();
            call.cut();
            assertThatThrownBy(() -> carrier.dial(server.target(), REQUEST, ear))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the carrier is closed");
        }
    }

    @Test
    void aRawStreamCarriesAnything() throws Exception {
        try (BotServer server = new BotServer(Bot::new)) {
            SimulatedCall call = carrier.dialRaw(server.target(), ear);
            call.send(PlatformMessage.getDefaultInstance());
            call.send(Notices.callEnded("CA9", ReasonCode.CALLER_DISCONNECT, ""));
            call.complete();
            Bot bot = server.next();
            bot.awaitClosed();
            assertThat(bot.story()).isEqualTo("nothing, call ended CALLER_DISCONNECT");
            assertThat(call.ended().get(30, SECONDS).status()).isEqualTo(Status.Code.OK);
        }
    }

    @Test
    void aBotThatDoesNotReadHasItsFramesDroppedInsteadOfKept() throws Exception {
        Bot deaf = new Bot();
        deaf.reads = false;
        try (BotServer server = new BotServer(() -> deaf)) {
            SimulatedCall call = carrier.dial(server.target(), REQUEST, ear);
            call.started().get(30, SECONDS);
            // Large messages fill the windows; then even the frames find no room.
            PlatformMessage large = PlatformMessage.newBuilder()
                    .setNotifyError(
                            PlatformMessage.NotifyErrorMessage.newBuilder().setErrorMessage("x".repeat(1 << 20)))
                    .build();
            for (int i = 0; i < 8; i++) {
                call.send(large);
            }
            call.speak(mulaw(1, 200)).get(30, SECONDS);
            call.cut();
            assertThat(call.ended().get(30, SECONDS).quality().framesDropped()).isPositive();
        }
    }

    @Test
    void httpsIsEncrypted(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("bot.p12");
        keytool(
                "-genkeypair",
                "-keystore",
                store,
                "-alias",
                "bot",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost");
        Path certificate = folder.resolve("bot.pem");
        keytool("-exportcert", "-rfc", "-keystore", store, "-alias", "bot", "-file", certificate);
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        carrier.close();
        carrier = new SimulatedCarrier(CarrierSettings.DEFAULTS.withTrustedCertificates(certificate));
        try (BotServer server = new BotServer(
                () -> terminatesAfterFrames(3),
                GrpcSslContexts.configure(SslContextBuilder.forServer(managers)).build())) {
            SimulatedCall trusted = carrier.dial(StreamTarget.of("https://localhost:" + server.port()), REQUEST, ear);
            assertThat(trusted.ended().get(30, SECONDS).how()).isEqualTo(How.TERMINATED);
            SimulatedCall stranger = carrier.dial(StreamTarget.of("https://127.0.0.1:" + server.port()), REQUEST, ear);
            assertThat(stranger.ended().get(30, SECONDS).how()).isEqualTo(How.FAILED);
        }
    }

    @Test
    void certificatesThatCannotBeReadAreReported(@TempDir Path folder) throws Exception {
        Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "nonsense");
        try (SimulatedCarrier careless =
                new SimulatedCarrier(CarrierSettings.DEFAULTS.withTrustedCertificates(nonsense))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> careless.dial(StreamTarget.of("https://localhost:1"), REQUEST, ear))
                    .withMessageContaining("nonsense.pem");
        }
    }

    private static void keytool(Object... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        command.addAll(List.of("-storepass", "changeit"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }
}
