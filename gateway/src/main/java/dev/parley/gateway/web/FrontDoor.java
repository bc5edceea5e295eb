package dev.parley.gateway.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every gateway serves: its name, its health, its metrics. */
final class FrontDoor implements HttpService {

    private static final List<String> ENDPOINTS = List.of(
            "GET /health/live: whether the process works",
            "GET /health/ready: whether it takes calls",
            "GET /metrics: metrics for Prometheus");

    private final Readiness readiness;
    private final Supplier<String> metrics;
    private final String page;

    FrontDoor(Readiness readiness, Supplier<String> metrics, List<String> endpoints) {
        this.readiness = readiness;
        this.metrics = metrics;
        this.page = Stream.concat(ENDPOINTS.stream(), endpoints.stream())
                .collect(Collectors.joining("\n", "Parley, a voice-bot gateway\n\n", "\n"));
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", (request, response) -> text(response, "text/plain; charset=utf-8", page))
                .get(
                        "/health/live",
                        (request, response) -> Answers.json(response, Status.OK_200, "{\"status\":\"up\"}"))
                .get("/health/ready", this::ready)
                .get("/metrics", this::metrics);
        for (String path : List.of("/", "/health/live", "/health/ready", "/metrics")) {
            rules.any(path, Answers::onlyGet);
        }
    }

    private void ready(ServerRequest request, ServerResponse response) {
        Readiness.State state = readiness.state();
        Status status = state == Readiness.State.READY ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503;
        Answers.json(response, status, "{\"status\":\"" + state.name().toLowerCase(Locale.ROOT) + "\"}");
    }

    private void metrics(ServerRequest request, ServerResponse response) {
        text(response, "text/plain; version=0.0.4; charset=utf-8", metrics.get());
    }

    private static void text(ServerResponse response, String contentType, String text) {
        response.header(HeaderNames.CONTENT_TYPE, contentType).send(text);
    }
}
