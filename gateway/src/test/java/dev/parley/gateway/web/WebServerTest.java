package dev.parley.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.gateway.HttpCalls;
import io.helidon.webserver.http.HttpService;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final Readiness readiness = new Readiness();
    private final HttpService service = rules -> rules.get("/breaks", (request, response) -> {
                throw new IllegalStateException("our insides");
            })
            .get(
                    "/thread",
                    (request, response) ->
                            response.send(String.valueOf(Thread.currentThread().isVirtual())))
            .get("/slow", (request, response) -> {
                entered.countDown();
                release.await();
                response.send("done");
            })
            .post(
                    "/length",
                    (request, response) ->
                            response.send(String.valueOf(request.content().as(byte[].class).length)));
    private final WebServer server = start(WebSettings.DEFAULTS.withPort(0).withMaxBody(1000));
    private final HttpCalls http = new HttpCalls(server.port());

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void theFirstPageNamesTheServiceAndItsEndpoints() {
        HttpResponse<String> page = http.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(page.body()).contains("Parley", "/health/live", "/health/ready", "/metrics", "GET /breaks: breaks");
    }

    @Test
    void itIsLiveAtOnceAndReadyWhenToldSo() {
        assertThat(http.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(http.get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(http.get("/health/ready").body()).isEqualTo("{\"status\":\"starting\"}");

        readiness.ready();
        assertThat(http.get("/health/ready").statusCode()).isEqualTo(200);

        readiness.stopping();
        assertThat(http.get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(http.get("/health/ready").body()).isEqualTo("{\"status\":\"stopping\"}");
        assertThat(http.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void metricsAreText() {
        HttpResponse<String> metrics = http.get("/metrics");

        assertThat(metrics.body()).isEqualTo("parley_calls 1\n");
        assertThat(metrics.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
    }

    @Test
    void requestsRunOnVirtualThreads() {
        assertThat(http.get("/thread").body()).isEqualTo("true");
    }

    @Test
    void mistakesAreAnsweredInJson() {
        assertThat(http.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(http.get("/nowhere").body())
                .isEqualTo("{\"error\":\"not-found\",\"message\":\"there is nothing at this path\"}");

        HttpResponse<String> post = http.postJson("/metrics", "{}");
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().firstValue("Allow")).contains("GET");
        assertThat(post.body()).contains("\"error\":\"method-not-allowed\"");
    }

    @Test
    void aFailureShowsNothingOfOurInsides() {
        HttpResponse<String> answer = http.get("/breaks");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"internal-server-error\","
                        + "\"message\":\"the gateway failed; its log says why\"}");
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        assertThat(http.postJson("/length", "x".repeat(1000)).body()).isEqualTo("1000");

        HttpResponse<String> answer = http.postJson("/length", "x".repeat(1001));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"error\"").doesNotContain("helidon");
    }

    @Test
    void aRequestThatIsNotHttpIsRefusedInJson() throws IOException {
        assertThat(raw("rubbish \u0001 rubbish\r\n\r\n"))
                .contains("400", "\"error\"")
                .doesNotContain("io.helidon");
        assertThat(raw("GET /" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .doesNotContain("io.helidon")
                .doesNotContain("200 OK");
        assertThat(http.get("/health/live").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /len",
                "POST /length HTTP/1.1\r\nHost: a\r\nContent-Len",
                "POST /length HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf",
                "POST /length HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"
            })
    void aSenderThatStopsInTheMidstIsLetGo(String sent) throws IOException {
        try (WebServer impatient = start(WebSettings.DEFAULTS.withPort(0).withReadTimeout(Duration.ofMillis(200)));
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), impatient.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .doesNotContain("200 OK");
        }
    }

    @Test
    @Timeout(60)
    void aRequestUnderWayIsFinishedWhenTheServerStops() throws Exception {
        FutureTask<String> answer = new FutureTask<>(() -> http.get("/slow").body());
        Thread.startVirtualThread(answer);
        assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
        Thread stopping = Thread.startVirtualThread(server::close);
        while (readiness.state() != Readiness.State.STOPPING) {
            Thread.onSpinWait();
        }
        release.countDown();

        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("done");
        assertThat(stopping.join(Duration.ofSeconds(30))).isTrue();
        assertThatThrownBy(() -> http.send(http.request("/").method("GET", HttpRequest.BodyPublishers.noBody())))
                .hasRootCauseInstanceOf(IOException.class)
                .satisfies(failed -> assertThat(failed).hasCauseInstanceOf(ConnectException.class));
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        assertThatThrownBy(() -> start(WebSettings.DEFAULTS.withPort(server.port())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot listen on 127.0.0.1:" + server.port());
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> WebSettings.DEFAULTS.withPort(65_536)).hasMessageContaining("port 65536");
        assertThatThrownBy(() -> WebSettings.DEFAULTS.withMaxBody(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebSettings.DEFAULTS.withReadTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(WebSettings.DEFAULTS.withHost("0.0.0.0").host()).isEqualTo("0.0.0.0");
    }

    private WebServer start(WebSettings settings) {
        return WebServer.start(
                settings, readiness, () -> "parley_calls 1\n", List.of(service), List.of("GET /breaks: breaks"));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
