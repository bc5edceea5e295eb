package dev.parley.gateway.config;

import dev.parley.api.SettingsException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A web service that flows may ask.
 *
 * @param url http or https, without a query; needed. What a flow names comes behind it
 * @param headers sent with each request
 * @param timeout for each attempt, 100 ms to 1 min; default 5 s
 */
public record ServiceSettings(URI url, Map<String, Secret> headers, Duration timeout) {

    public static final ServiceSettings DEFAULTS = new ServiceSettings(URI.create(""), Map.of(), Duration.ofSeconds(5));

    /** Those that the client writes itself. */
    private static final List<String> OUR_HEADERS = List.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "x-call-id");

    public ServiceSettings {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        Checks.webOrEmpty("url", url);
        if (url.getRawQuery() != null || url.getRawFragment() != null || url.getRawUserInfo() != null) {
            throw new SettingsException("url", "must have no user, no '?' and no '#'");
        }
        for (Map.Entry<String, Secret> header : headers.entrySet()) {
            String name = header.getKey();
            if (!name.matches("[A-Za-z0-9_-]{1,64}") || OUR_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new SettingsException("headers", "there can be no header '" + Names.shown(name) + "'");
            }
            if (header.getValue().reveal().chars().anyMatch(letter -> letter < ' ' || letter > '~')) {
                throw new SettingsException(
                        "headers", "the value of '" + name + "' has characters that are none of ASCII");
            }
        }
        Checks.range("timeout", timeout, Duration.ofMillis(100), Duration.ofMinutes(1));
    }
}
