package dev.parley.gateway.flow.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Where a request goes: below the address of its service, and nowhere else, however the path is written. */
final class Address {

    /** How often a path may have been encoded; what is decoded further is refused. */
    private static final int MOST_DECODINGS = 4;

    private Address() {}

    /** @throws FailedFetch if the path is not permitted */
    static URI of(URI service, String path) throws FailedFetch {
        String base = service.toString().replaceFirst("/+$", "");
        int query = path.indexOf('?');
        check(query < 0 ? path : path.substring(0, query));
        String whole = path.isEmpty() || query == 0 ? base + path : base + "/" + path;
        try {
            URI address = new URI(new URI(whole).toASCIIString());
            boolean within = service.getRawAuthority().equals(address.getRawAuthority())
                    && service.getScheme().equals(address.getScheme())
                    && address.getRawFragment() == null;
            if (within) {
                return address;
            }
        } catch (URISyntaxException invalid) {
            throw refused();
        }
        throw refused();
    }

    /** No part of it may lead up or out, be it encoded or not. */
    private static void check(String path) throws FailedFetch {
        String decoded = path;
        for (int round = 0; round < MOST_DECODINGS; round++) {
            if (decoded.startsWith("/") || decoded.chars().anyMatch(Character::isISOControl)) {
                throw refused();
            }
            for (String segment : decoded.split("[/\\\\]", -1)) {
                String name = segment.replaceFirst(";.*", "");
                if (name.equals(".") || name.equals("..")) {
                    throw refused();
                }
            }
            String next = decoded(decoded);
            if (next.equals(decoded)) {
                return;
            }
            decoded = next;
        }
        throw refused();
    }

    private static String decoded(String path) throws FailedFetch {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException stray) {
            // A percent sign that begins nothing.
            return path;
        }
    }

    private static FailedFetch refused() {
        return new FailedFetch(FetchOutcome.FORBIDDEN, "the path is not permitted");
    }
}
