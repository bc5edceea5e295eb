package dev.parley.gateway.flow.test;

import dev.parley.gateway.flow.service.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** What a service is asked, as tests write it: a path may be percent-encoded, as it is sent, or not. */
final class Asked {

    private Asked() {}

    /** Method, name and path. */
    static String of(Request request) {
        String path = request.path();
        boolean bare = path.isEmpty() || path.startsWith("?");
        return plain(request.method() + " " + request.service() + (bare ? path : "/" + path));
    }

    /** The same however it is encoded. */
    static String plain(String request) {
        try {
            return URLDecoder.decode(request.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException stray) {
            // A percent sign that begins nothing.
            return request;
        }
    }
}
