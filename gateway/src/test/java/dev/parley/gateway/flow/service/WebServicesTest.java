package dev.parley.gateway.flow.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.gateway.config.Secret;
import dev.parley.gateway.config.ServiceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServicesTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> counted = new CopyOnWriteArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private HttpServer server;
    private WebServices services;

    /** What the server answers. */
    private interface Answering {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        services = services(URI.create("http://localhost:" + server.getAddress().getPort() + "/v1"));
    }

    private WebServices services(URI address) {
        Map<String, Secret> headers =
                Map.of("Authorization", new Secret("Bearer t0ps3cret"), "X-Kind", new Secret("a"));
        return new WebServices(
                Map.of("bookings", new ServiceSettings(address, headers, LONG)),
                (service, outcome) -> counted.add(service + " " + outcome));
    }

    @AfterEach
    void stop() {
        release.countDown();
        services.close();
        server.stop(0);
    }

    private void answers(Answering answering) {
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            try (exchange) {
                answering.answer(exchange);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void answers(int status, String type, String body) {
        answers(exchange -> send(exchange, status, type, body));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Request get(String path) {
        return new Request("GET", "bookings", path, Map.of(), Optional.empty(), Optional.empty(), "CA1");
    }

    private static Request post(String body) {
        return new Request("POST", "bookings", "tables", Map.of(), Optional.of(body), Optional.empty(), "CA1");
    }

    private ServiceException failure(Request request) {
        return catchThrowableOfType(ServiceException.class, () -> services.fetch(request));
    }

    @Test
    void jsonIsReadAsValues() throws ServiceException, InterruptedException {
        answers(200, "application/json", "{\"free\": true, \"at\": [\"20:30\", 7, 1.5, null]}");

        Reply reply = services.fetch(get("tables?day=2026-11-24"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.answer()).isInstanceOf(Map.class).hasToString("{free=true, at=[20:30, 7, 1.5, null]}");
        assertThat(asked).containsExactly("GET /v1/tables?day=2026-11-24");
        assertThat(counted).containsExactly("bookings OK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/problem+json", "application/json; charset=utf-8", "APPLICATION/JSON"})
    void jsonHasManyNames(String type) throws ServiceException, InterruptedException {
        answers(200, type, "[1]");

        assertThat(services.fetch(get("")).answer()).isEqualTo(List.of(1L));
    }

    @Test
    void whatDoesNotSayThatItIsJsonIsAText() throws ServiceException, InterruptedException {
        answers(200, "text/plain", "{\"free\": true}");

        assertThat(services.fetch(get("")).answer()).isEqualTo("{\"free\": true}");
    }

    @Test
    void anAnswerWithoutContentsIsAnEmptyText() throws ServiceException, InterruptedException {
        answers(204, "application/json", "");

        assertThat(services.fetch(get(""))).isEqualTo(new Reply(204, ""));
    }

    @Test
    void headersAreTheServicesThenTheFlowsThenOurs() throws ServiceException, InterruptedException {
        CompletableFuture<Map<String, List<String>>> seen = new CompletableFuture<>();
        CompletableFuture<String> body = new CompletableFuture<>();
        answers(exchange -> {
            seen.complete(exchange.getRequestHeaders());
            body.complete(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            send(exchange, 200, "text/plain", "ok");
        });
        Map<String, String> headers = Map.of("x-kind", "b", "User-Agent", "else", "X-Call-Id", "else");

        services.fetch(new Request(
                "PUT", "bookings", "tables/7", headers, Optional.of("{\"name\":\"Müller\"}"), Optional.empty(), "CA1"));

        assertThat(seen.join())
                .containsEntry("Authorization", List.of("Bearer t0ps3cret"))
                .containsEntry("X-kind", List.of("b"))
                .containsEntry("User-agent", List.of("Parley"))
                .containsEntry("X-call-id", List.of("CA1"))
                .containsEntry("Content-type", List.of("application/json"));
        assertThat(body.join()).isEqualTo("{\"name\":\"Müller\"}");
        assertThat(asked).containsExactly("PUT /v1/tables/7");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 404, 429, 500, 503})
    void anotherStatusIsNoFailureHere(int status) throws ServiceException, InterruptedException {
        answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            send(exchange, status, "application/json", "<html>it broke");
        });

        assertThat(services.fetch(get("tables"))).isEqualTo(new Reply(status, ""));
        assertThat(asked).as("redirects are not followed").containsExactly("GET /v1/tables");
        assertThat(counted).containsExactly("bookings STATUS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"free\": tr", "{} {}", "{\"s3cret\": oops}", "\u0001"})
    void brokenJsonIsAFailureThatDoesNotQuoteIt(String json) {
        answers(200, "application/json", json);

        ServiceException failure = failure(get(""));

        assertThat(failure.kind()).isEqualTo(ServiceException.Kind.UNUSABLE);
        assertThat(failure).hasMessageNotContainingAny("s3cret", "oops");
        assertThat(counted).containsExactly("bookings UNUSABLE");
    }

    @Test
    void anAnswerMayHave256KiBAndNotAByteMore() throws ServiceException, InterruptedException {
        answers(exchange -> {
            int more = exchange.getRequestURI().getPath().endsWith("more") ? 1 : 0;
            send(exchange, 200, "text/plain", "x".repeat(BoundedBody.LARGEST + more));
        });

        assertThat((String) services.fetch(get("all")).answer()).hasSize(BoundedBody.LARGEST);
        assertThat(failure(get("more")).kind()).isEqualTo(ServiceException.Kind.UNUSABLE);
    }

    @Test
    void anAnswerWithoutAnEndIsNotReadOn() {
        answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[8192];
            try {
                while (true) {
                    exchange.getResponseBody().write(block);
                }
            } catch (IOException broken) {
                release.countDown();
            }
        });

        assertThat(failure(get("")).kind()).isEqualTo(ServiceException.Kind.UNUSABLE);
        assertThat(released()).as("the connection is given up").isTrue();
    }

    private boolean released() {
        try {
            return release.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void anAnswerMayHave32LevelsAnd10000Values() throws ServiceException, InterruptedException {
        answers(exchange -> {
            String path = exchange.getRequestURI().getPath();
            int count = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
            send(
                    exchange,
                    200,
                    "application/json",
                    path.contains("levels")
                            ? "[".repeat(count) + "]".repeat(count)
                            : "[" + "1,".repeat(count - 2) + "1]");
        });

        assertThat(services.fetch(get("levels/32")).status()).isEqualTo(200);
        assertThat(failure(get("levels/33")).kind()).isEqualTo(ServiceException.Kind.UNUSABLE);
        assertThat((List<?>) services.fetch(get("values/10000")).answer()).hasSize(9999);
        assertThat(failure(get("values/10001")).kind()).isEqualTo(ServiceException.Kind.UNUSABLE);
    }

    @Test
    void aRequestMayHave64KiBAndNotAByteMore() throws ServiceException, InterruptedException {
        answers(exchange -> {
            exchange.getRequestBody().readAllBytes();
            send(exchange, 200, "text/plain", "ok");
        });
        int rest = WebServices.LARGEST_REQUEST
                - "tables".length()
                - "Acceptapplication/json, */*;q=0.5Content-Typeapplication/json".length()
                - "AuthorizationBearer t0ps3cretX-KindaUser-AgentParleyX-Call-IdCA1".length();

        assertThat(services.fetch(post("x".repeat(rest))).status()).isEqualTo(200);
        assertThat(failure(post("x".repeat(rest + 1))).kind()).isEqualTo(ServiceException.Kind.UNUSABLE);
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSlowAnswerIsWaitedForNoLongerThanAllowed(boolean headersFirst) {
        answers(exchange -> {
            if (headersFirst) {
                exchange.sendResponseHeaders(200, 10);
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            }
            release.await();
        });
        Request request = new Request(
                "GET", "bookings", "", Map.of(), Optional.empty(), Optional.of(Duration.ofMillis(100)), "CA1");

        ServiceException failure = failure(request);

        assertThat(failure.kind()).isEqualTo(ServiceException.Kind.TIMEOUT);
        assertThat(failure.isPassing()).isTrue();
        assertThat(counted).containsExactly("bookings TIMEOUT");
    }

    @Test
    void theEndOfTheCallEndsTheWait() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        answers(exchange -> {
            arrived.countDown();
            release.await();
        });
        Thread dialog = Thread.ofVirtual().start(() -> {
            try {
                ended.completeExceptionally(new AssertionError(services.fetch(get(""))));
            } catch (InterruptedException | ServiceException e) {
                ended.complete(e);
            }
        });
        assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();

        dialog.interrupt();

        assertThat(ended.join()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void nobodyIsAskedAnyMoreOnceAllIsOver() {
        answers(200, "text/plain", "here");
        services.close();

        assertThat(failure(get(""))).hasMessage("services are asked no more");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain; charset=-x", "text/plain; charset=no-such", "text/plain"})
    void whatHasNoKnownCharsetIsUtf8(String type) throws Exception {
        answers(200, type, "Gr\u00fc\u00dfe");

        assertThat(services.fetch(get("")).answer()).isEqualTo("Gr\u00fc\u00dfe");
    }

    @Test
    void aCutAnswerIsNone() {
        answers(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThat(failure(get("")).kind()).isEqualTo(ServiceException.Kind.REFUSED);
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        services = services(URI.create("http://localhost:" + port));

        ServiceException failure = failure(get(""));

        assertThat(failure.kind()).isEqualTo(ServiceException.Kind.REFUSED);
        assertThat(failure).hasMessage("no connection");
        assertThat(counted).containsExactly("bookings REFUSED");
    }

    @Test
    void whoDoesNotSpeakTlsIsNotTrusted() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> answerInClear(socket));
            services = services(URI.create("https://localhost:" + socket.getLocalPort()));

            assertThat(failure(get("")).kind()).isEqualTo(ServiceException.Kind.UNUSABLE);
            assertThat(counted).containsExactly("bookings UNTRUSTED");
        }
    }

    private static void answerInClear(ServerSocket socket) {
        try (Socket client = socket.accept()) {
            // What comes before the client has begun is lost on some of its versions.
            var _ = client.getInputStream().read();
            client.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            client.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsNotPermittedIsNotAsked() {
        answers(200, "text/plain", "ok");
        Request unknown = new Request("GET", "nobody", "", Map.of(), Optional.empty(), Optional.empty(), "CA1");
        Request smuggled = new Request(
                "GET", "bookings", "", Map.of("X-A", "a\r\nX-B: s3cret"), Optional.empty(), Optional.empty(), "CA1");
        Request host = new Request(
                "GET", "bookings", "", Map.of("Host", "evil.example"), Optional.empty(), Optional.empty(), "CA1");

        assertThat(failure(unknown).kind()).isEqualTo(ServiceException.Kind.FORBIDDEN);
        assertThat(failure(get("../admin")).kind()).isEqualTo(ServiceException.Kind.FORBIDDEN);
        assertThat(failure(smuggled)).hasMessage("a header is not permitted");
        assertThat(failure(host).kind()).isEqualTo(ServiceException.Kind.FORBIDDEN);
        assertThat(asked).isEmpty();
    }
}
