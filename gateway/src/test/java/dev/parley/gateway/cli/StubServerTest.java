package dev.parley.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.gateway.flow.test.Answering;
import dev.parley.gateway.flow.test.Given;
import dev.parley.gateway.flow.test.Stubs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Web services that answer over HTTP as a test says. */
class StubServerTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private StubServer server;
    private Stubs stubs;

    @BeforeEach
    void start() throws IOException {
        server = StubServer.start();
        Answering free = new Answering(200, Map.of("free", true), Duration.ZERO, Optional.empty());
        Answering gone = new Answering(404, "", Duration.ZERO, Optional.empty());
        Answering broken = new Answering(200, "", Duration.ZERO, Optional.of(Answering.Failure.REFUSED));
        stubs = new Stubs(
                new Given(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Map.of(
                                "POST bookings/tables",
                                List.of(free, gone),
                                "GET bookings/of/+15550001234?day=today",
                                List.of(free),
                                "GET bookings",
                                List.of(broken)),
                        Map.of(),
                        Map.of(),
                        Optional.empty()),
                _ -> {});
        server.answerAs(stubs);
    }

    @AfterEach
    void stop() {
        server.close();
        client.shutdownNow();
    }

    private HttpResponse<String> ask(String method, String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url("bookings") + path))
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void answersComeOneAfterTheOtherWithTheirStatus() throws Exception {
        HttpResponse<String> first = ask("POST", "/tables", "{\"guests\": 4}");
        HttpResponse<String> second = ask("POST", "/tables", "{\"guests\": 5}");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("{\"free\":true}");
        assertThat(first.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(second.statusCode()).isEqualTo(404);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void whatWasAskedIsRemembered() throws Exception {
        ask("POST", "/tables", "{\"guests\": 4}");

        assertThat(stubs.calls()).containsExactly(new Stubs.Call("POST bookings/tables", Map.of("guests", 4L)));
    }

    @Test
    void aPathMayBeEncodedAndHaveAQuery() throws Exception {
        assertThat(ask("GET", "/of/%2B15550001234?day=today", "").statusCode()).isEqualTo(200);
    }

    @Test
    void whatFailsBreaksTheConnectionAndSoDoesWhatNobodyKnows() {
        assertThatThrownBy(() -> ask("GET", "", "")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ask("GET", "/unknown", "")).isInstanceOf(IOException.class);
    }
}
