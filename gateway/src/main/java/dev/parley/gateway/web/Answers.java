package dev.parley.gateway.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answers to requests that go wrong: JSON with an error and a message, and nothing of our insides. */
final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private Answers() {}

    static void notFound(ServerRequest request, ServerResponse response) {
        error(response, Status.NOT_FOUND_404, "there is nothing at this path");
    }

    static void onlyGet(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.ALLOW, "GET");
        error(response, Status.METHOD_NOT_ALLOWED_405, "this path is read by GET");
    }

    /** A request that the server itself does not take. */
    static void refused(ServerRequest request, ServerResponse response, HttpException refused) {
        error(response, refused.status(), message(refused.status()));
    }

    /** A request whose body never came to its end: its connection is of no more use. */
    static void brokenOff(ServerRequest request, ServerResponse response, InsufficientDataAvailableException failure) {
        response.header(HeaderValues.CONNECTION_CLOSE);
        error(response, Status.REQUEST_TIMEOUT_408, "the body broke off");
        throw new CloseConnectionException("the body broke off", failure);
    }

    /** A request that made us fail. */
    static void failed(ServerRequest request, ServerResponse response, Throwable failure) {
        LOG.error(
                "Request {} {} failed",
                request.prologue().method(),
                request.path().absolute().path(),
                failure);
        error(response, Status.INTERNAL_SERVER_ERROR_500, "the gateway failed; its log says why");
    }

    /** A request that was refused before it could be routed. */
    static DirectHandler.TransportResponse transport(
            DirectHandler.TransportRequest request,
            DirectHandler.EventType type,
            Status status,
            ServerResponseHeaders headers,
            String ignored) {
        return DirectHandler.TransportResponse.builder()
                .status(status)
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, "application/json")
                .keepAlive(type.keepAlive())
                .entity(body(status, message(status)))
                .build();
    }

    static void json(ServerResponse response, Status status, String json) {
        response.status(status)
                .header(HeaderNames.CONTENT_TYPE, "application/json")
                .send(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void error(ServerResponse response, Status status, String message) {
        json(response, status, body(status, message));
    }

    private static String message(Status status) {
        return status.code() >= 500 ? "the gateway cannot answer this" : "the request cannot be taken";
    }

    private static String body(Status status, String message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("error", status.reasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-'))
                .put("message", message)
                .toString();
    }
}
