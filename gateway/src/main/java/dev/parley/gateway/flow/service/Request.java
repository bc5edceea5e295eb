package dev.parley.gateway.flow.service;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a flow asks a service.
 *
 * @param method such as {@code GET}
 * @param service the name by which the configuration knows it
 * @param path what comes behind the service's address, without the first slash; what was put in is percent-encoded
 * @param headers over the service's own
 * @param body JSON; empty for none
 * @param timeout how long to wait for the answer; empty for the service's
 * @param callId of the call for which it is asked
 */
public record Request(
        String method,
        String service,
        String path,
        Map<String, String> headers,
        Optional<String> body,
        Optional<Duration> timeout,
        String callId) {

    public Request {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Without headers and body: they may hold secrets. */
    @Override
    public String toString() {
        return method + " " + service;
    }
}
