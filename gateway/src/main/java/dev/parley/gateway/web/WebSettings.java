package dev.parley.gateway.web;

import java.time.Duration;

/**
 * How the HTTP server listens.
 *
 * @param host the name or address to listen on
 * @param port 0 to 65535; 0 takes any free one
 * @param maxBody the longest body of any request, bytes, over zero
 * @param readTimeout how long a connection may send nothing, within a request or between two, over zero; it is closed then
 * @param maxConnections connections at once, over zero
 * @param stopTimeout how long requests under way have when the server stops
 */
public record WebSettings(
        String host, int port, long maxBody, Duration readTimeout, int maxConnections, Duration stopTimeout) {

    /** Loopback, port 8080, bodies of 1 MiB, 30 s without a byte, 1000 connections, 5 s to stop. */
    public static final WebSettings DEFAULTS =
            new WebSettings("127.0.0.1", 8080, 1024 * 1024, Duration.ofSeconds(30), 1000, Duration.ofSeconds(5));

    /** @throws IllegalArgumentException if a number is out of range */
    public WebSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is not in 0..65535");
        }
        if (maxBody < 1 || maxConnections < 1) {
            throw new IllegalArgumentException("max-body and max-connections are over zero");
        }
        if (!readTimeout.isPositive() || stopTimeout.isNegative()) {
            throw new IllegalArgumentException("read-timeout is over zero, stop-timeout not under it");
        }
    }

    public WebSettings withHost(String changed) {
        return new WebSettings(changed, port, maxBody, readTimeout, maxConnections, stopTimeout);
    }

    public WebSettings withPort(int changed) {
        return new WebSettings(host, changed, maxBody, readTimeout, maxConnections, stopTimeout);
    }

    public WebSettings withMaxBody(long changed) {
        return new WebSettings(host, port, changed, readTimeout, maxConnections, stopTimeout);
    }

    public WebSettings withReadTimeout(Duration changed) {
        return new WebSettings(host, port, maxBody, changed, maxConnections, stopTimeout);
    }
}
