package dev.parley.speech.google;

import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import dev.parley.api.SettingsException;

/** Where a service listens. */
record Endpoint(String host, int port) {

    private static final int TLS_PORT = 443;
    private static final String GLOBAL = "global";

    /**
     * Reads the settings {@code endpoint} and {@code region}.
     *
     * @param service the first part of the service's own host name
     * @throws SettingsException if one is not what it should be
     */
    static Endpoint of(String endpoint, String region, String service) {
        if (!region.matches("[a-z0-9-]{1,40}")) {
            throw new SettingsException("region", "region must be a name such as global, eu or us-central1");
        }
        if (endpoint.isBlank()) {
            String host = service + ".googleapis.com";
            return new Endpoint(region.equals(GLOBAL) ? host : region + "-" + host, TLS_PORT);
        }
        try {
            HostAndPort written = HostAndPort.fromString(endpoint.strip()).withDefaultPort(TLS_PORT);
            if (written.getHost().matches("[A-Za-z0-9.:-]+") && written.getPort() > 0) {
                return new Endpoint(written.getHost(), written.getPort());
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new SettingsException("endpoint", "endpoint must be a host and a port such as localhost:9010");
    }

    /** Whether it is on this machine. */
    boolean loopback() {
        return host.equals("localhost")
                || (InetAddresses.isInetAddress(host)
                        && InetAddresses.forString(host).isLoopbackAddress());
    }

    /**
     * Refuses to send unencrypted what leaves this machine.
     *
     * @throws SettingsException if {@code plaintext} is set for another machine
     */
    void check(boolean plaintext) {
        if (plaintext && !loopback()) {
            throw new SettingsException("plaintext", "plaintext is allowed only for an endpoint on this machine");
        }
    }

    @Override
    public String toString() {
        return HostAndPort.fromParts(host, port).toString();
    }
}
