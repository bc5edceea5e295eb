package dev.parley.gateway.carrier;

import java.net.URI;

/**
 * Where a gateway listens for calls.
 *
 * @param host a name or an address
 * @param port 1 to 65535
 * @param tls whether the connection is encrypted
 */
public record StreamTarget(String host, int port, boolean tls) {

    /**
     * Reads {@code host:port} (plain), {@code http://host[:port]} (plain, port 80) or {@code https://host[:port]} (TLS, port
     * 443).
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static StreamTarget of(String text) {
        URI uri = URI.create(text.contains("://") ? text : "plain://" + text);
        boolean tls = "https".equals(uri.getScheme());
        int usual = tls ? 443 : "http".equals(uri.getScheme()) ? 80 : -1;
        int port = uri.getPort() == -1 ? usual : uri.getPort();
        boolean known = usual != -1 || "plain".equals(uri.getScheme());
        if (!known || uri.getHost() == null || port < 1 || port > 65535) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not host:port, http://host[:port] or https://host[:port]");
        }
        return new StreamTarget(uri.getHost().replaceAll("[\\[\\]]", ""), port, tls);
    }

    /** Host and port, as in a URL. */
    String authority() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
