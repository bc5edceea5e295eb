package dev.parley.gateway.config;

import java.net.URI;

/**
 * The HTTP side.
 *
 * @param host the address to listen on; default {@code 127.0.0.1}
 * @param port 0..65535, 0 for any free one; default 8080
 * @param publicUrl where FreeClimb reaches it, http or https; empty (default) for localhost and the port in use
 * @param maxBodyBytes the largest request body taken, 1 KiB..1 MiB; default 64 KiB
 */
public record WebSettings(String host, int port, URI publicUrl, int maxBodyBytes) {

    public static final WebSettings DEFAULTS = new WebSettings("127.0.0.1", 8080, URI.create(""), 64 << 10);

    public WebSettings {
        Checks.notBlank("host", host);
        Checks.port("port", port);
        Checks.webOrEmpty("public-url", publicUrl);
        Checks.range("max-body-bytes", maxBodyBytes, 1 << 10, 1 << 20);
    }

    /** Whether only this machine reaches it. */
    public boolean loopback() {
        return host.equals("localhost") || host.equals("::1") || host.equals("[::1]") || host.startsWith("127.");
    }
}
