package dev.parley.gateway.flow.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks a web service.
 *
 * @param fetch the method, the service and the path
 * @param body sent as JSON
 * @param headers over the service's
 * @param accept statuses beside 200..299 that count as success
 * @param timeout for each attempt, 100 ms to 1 min; empty for the service's
 * @param retry further attempts, 0 to 5
 * @param meanwhile said while it works
 * @param music played while it works, after {@code meanwhile}
 * @param save variables from what it answered
 * @param failed what is done when it did not work
 */
public record Fetch(
        Request fetch,
        Optional<Value> body,
        Values headers,
        List<Integer> accept,
        Optional<Duration> timeout,
        int retry,
        Optional<Text> meanwhile,
        Optional<AudioFile> music,
        Values save,
        Optional<Branch> failed)
        implements Deed {

    /**
     * What is asked for.
     *
     * @param path what comes behind the service's address, without the first slash; what is put in is percent-encoded
     */
    public record Request(String method, String service, Text path) {}

    static final Fetch DEFAULTS = new Fetch(
            new Request("GET", "", Text.NONE),
            Optional.empty(),
            Values.NONE,
            List.of(),
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty(),
            Values.NONE,
            Optional.empty());

    /** @throws IllegalArgumentException if a value is out of range */
    public Fetch {
        accept = List.copyOf(accept);
        accept.forEach(status -> Bounds.within("accept", status, 100, 599));
        timeout.ifPresent(it -> Bounds.within("timeout", it, Duration.ofMillis(100), Duration.ofMinutes(1)));
        Bounds.within("retry", retry, 0, 5);
    }

    @Override
    public String verb() {
        return "fetch";
    }

    @Override
    public Map<String, Branch> branches() {
        return new Cases().with("failed", failed).map();
    }

    @Override
    public List<Text> texts() {
        return Stream.concat(Stream.of(fetch.path()), meanwhile.stream()).toList();
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>(headers.map().values());
        body.ifPresent(values::add);
        return values;
    }
}
