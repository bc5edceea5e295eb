package dev.parley.gateway.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.gateway.flow.expr.Json;
import dev.parley.gateway.flow.service.Reply;
import dev.parley.gateway.flow.service.Request;
import dev.parley.gateway.flow.service.ServiceException;
import dev.parley.gateway.flow.test.Stubs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Web services on a loopback port that answer as the test under way says. What it does not say breaks the connection. */
final class StubServer implements AutoCloseable {

    private static final int LARGEST_BODY = 64 * 1024;

    /** Who asks gives up before. */
    private static final Duration NEVER = Duration.ofHours(1);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable Stubs stubs;

    private StubServer(HttpServer server) {
        this.server = server;
    }

    /** @throws IOException if there is no free port */
    static StubServer start() throws IOException {
        StubServer stub =
                new StubServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        stub.server.setExecutor(stub.threads);
        stub.server.createContext("/", stub::answer);
        stub.server.start();
        return stub;
    }

    /** The address of a service. */
    String url(String service) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + service;
    }

    /** Answers as these do from now on. */
    void answerAs(Stubs changed) {
        stubs = changed;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Stubs current = stubs;
        try (exchange) {
            if (current != null) {
                reply(exchange, current.fetch(request(exchange)));
            }
        } catch (ServiceException fails) {
            // Closed without an answer: that is the failure.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request request(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toString().substring(1);
        int end = target.indexOf('/') < 0 ? target.length() : target.indexOf('/');
        int query = target.indexOf('?');
        int name = query < 0 ? end : Math.min(end, query);
        String path = target.substring(name);
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
        return new Request(
                exchange.getRequestMethod(),
                target.substring(0, name),
                path.startsWith("/") ? path.substring(1) : path,
                Map.of(),
                body.length == 0 ? Optional.empty() : Optional.of(new String(body, StandardCharsets.UTF_8)),
                Optional.of(NEVER),
                String.valueOf(exchange.getRequestHeaders().getFirst("X-Call-Id")));
    }

    private static void reply(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = "".equals(reply.answer())
                ? new byte[0]
                : Json.write(reply.answer()).getBytes(StandardCharsets.UTF_8);
        // A connection that is used again may be tried again when it breaks: then a failure would be an answer.
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
