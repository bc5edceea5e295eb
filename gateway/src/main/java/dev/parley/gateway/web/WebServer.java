package dev.parley.gateway.web;

import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.DirectHandler;
import io.helidon.http.HttpException;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.function.Supplier;

/** The gateway's HTTP server. Each request is handled on a virtual thread of its own and may block. */
public final class WebServer implements AutoCloseable {

    private final io.helidon.webserver.WebServer server;
    private final Readiness readiness;

    private WebServer(io.helidon.webserver.WebServer server, Readiness readiness) {
        this.server = server;
        this.readiness = readiness;
    }

    /**
     * Starts listening.
     *
     * @param metrics the metrics, as text for Prometheus
     * @param services what else is served
     * @param endpoints what else is served, for the reader of the first page: one line each
     * @throws IllegalStateException if the port cannot be had
     */
    public static WebServer start(
            WebSettings settings,
            Readiness readiness,
            Supplier<String> metrics,
            List<HttpService> services,
            List<String> endpoints) {
        HttpRouting.Builder routing = HttpRouting.builder().register(new FrontDoor(readiness, metrics, endpoints));
        services.forEach(routing::register);
        routing.any(Answers::notFound)
                .error(InsufficientDataAvailableException.class, Answers::brokenOff)
                .error(HttpException.class, Answers::refused)
                .error(Throwable.class, Answers::failed);
        io.helidon.webserver.WebServer server = io.helidon.webserver.WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .maxPayloadSize(settings.maxBody())
                .maxTcpConnections(settings.maxConnections())
                .connectionOptions(ReadTimeout.of(settings.readTimeout()))
                .shutdownGracePeriod(settings.stopTimeout())
                .shutdownHook(false)
                .featuresDiscoverServices(false)
                .directHandlers(directHandlers())
                .routing(routing)
                .build();
        server.start();
        if (!server.isRunning()) {
            server.stop();
            throw new IllegalStateException("cannot listen on " + settings.host() + ":" + settings.port()
                    + ": the port is taken, or the address is not of this machine");
        }
        return new WebServer(server, readiness);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Stops: requests under way have a little time to finish. */
    @Override
    public void close() {
        readiness.stopping();
        server.stop();
    }

    private static DirectHandlers directHandlers() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, Answers::transport);
        }
        return handlers.build();
    }
}
