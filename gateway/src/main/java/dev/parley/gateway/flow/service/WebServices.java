package dev.parley.gateway.flow.service;

import dev.parley.gateway.config.ServiceSettings;
import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.expr.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web services of the configuration, over HTTP. Redirects are not followed. */
public final class WebServices implements Services, AutoCloseable {

    /** The most that a request may have, its path, headers and body together. */
    static final int LARGEST_REQUEST = 64 * 1024;

    private static final Logger log = LoggerFactory.getLogger(WebServices.class);
    private static final Pattern JSON = Pattern.compile("application/(.+\\+)?json( *;.*)?");
    private static final Pattern CHARSET = Pattern.compile(".*;\\s*charset=\"?([A-Za-z0-9_.:-]{1,40})\"?.*");

    private final Map<String, ServiceSettings> services;
    private final FetchListener listener;
    private @Nullable HttpClient client;
    private boolean closed;

    /**
     * @param services by name
     * @param listener is told what comes of each request
     */
    public WebServices(Map<String, ServiceSettings> services, FetchListener listener) {
        this.services = Map.copyOf(services);
        this.listener = listener;
    }

    @Override
    public Reply fetch(Request request) throws ServiceException, InterruptedException {
        try {
            Reply reply = attempt(request);
            boolean ok = isOk(reply.status());
            listener.fetched(request.service(), ok ? FetchOutcome.OK : FetchOutcome.STATUS);
            if (!ok) {
                log.info(
                        "call {}: the service {} answered with status {}",
                        request.callId(),
                        request.service(),
                        reply.status());
            }
            return reply;
        } catch (FailedFetch failed) {
            listener.fetched(request.service(), failed.outcome());
            log.warn("call {}: the service {} failed: {}", request.callId(), request.service(), failed.getMessage());
            throw failed.told();
        }
    }

    private Reply attempt(Request request) throws FailedFetch, InterruptedException {
        ServiceSettings service = services.get(request.service());
        if (service == null) {
            throw new FailedFetch(FetchOutcome.FORBIDDEN, "there is no such service");
        }
        HttpRequest written = written(request, service);
        Duration timeout = request.timeout().orElse(service.timeout());
        CompletableFuture<HttpResponse<byte[]>> answer = client().sendAsync(written, _ -> new BoundedBody());
        try {
            HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return reply(response);
        } catch (TimeoutException late) {
            throw new FailedFetch(FetchOutcome.TIMEOUT, "no answer in " + timeout.toMillis() + " ms");
        } catch (ExecutionException failure) {
            throw failed(failure);
        } finally {
            answer.cancel(true);
        }
    }

    private static HttpRequest written(Request request, ServiceSettings service) throws FailedFetch {
        URI address = Address.of(service.url(), request.path());
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", "application/json, */*;q=0.5");
        request.body().ifPresent(_ -> headers.put("Content-Type", "application/json"));
        service.headers().forEach((name, value) -> headers.put(name, value.reveal()));
        headers.putAll(request.headers());
        headers.put("User-Agent", "Parley");
        headers.put("X-Call-Id", request.callId());
        byte[] body =
                request.body().map(it -> it.getBytes(StandardCharsets.UTF_8)).orElse(new byte[0]);
        if (size(request.path(), headers, body) > LARGEST_REQUEST) {
            throw new FailedFetch(FetchOutcome.UNUSABLE, "the request has more than " + LARGEST_REQUEST + " bytes");
        }
        boolean plain = "http".equals(address.getScheme());
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(address)
                    .version(plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
                    .method(
                            request.method(),
                            request.body().isPresent()
                                    ? HttpRequest.BodyPublishers.ofByteArray(body)
                                    : HttpRequest.BodyPublishers.noBody());
            headers.forEach(builder::setHeader);
            return builder.build();
        } catch (IllegalArgumentException refused) {
            // Its message may quote what was put into a header.
            throw new FailedFetch(FetchOutcome.FORBIDDEN, "a header is not permitted");
        }
    }

    private static int size(String path, Map<String, String> headers, byte[] body) {
        int size = path.length() + body.length;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private static FailedFetch failed(ExecutionException failure) {
        Throwable cause = failure.getCause();
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof BoundedBody.TooLargeException) {
                return new FailedFetch(
                        FetchOutcome.UNUSABLE, "the answer has more than " + BoundedBody.LARGEST + " bytes");
            } else if (inner instanceof SSLException) {
                return new FailedFetch(FetchOutcome.UNTRUSTED, "no trusted connection");
            }
        }
        boolean connected = !(cause instanceof java.net.ConnectException);
        return new FailedFetch(FetchOutcome.REFUSED, connected ? "the connection broke" : "no connection");
    }

    /** What cannot be read of an answer that is a failure anyhow is left out. */
    private static Reply reply(HttpResponse<byte[]> response) throws FailedFetch {
        int status = response.statusCode();
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String text = new String(response.body(), charset(type));
        if (text.isEmpty() || !JSON.matcher(type).matches()) {
            return new Reply(status, text);
        }
        try {
            @Nullable Object answer = Json.read(text);
            return new Reply(status, answer);
        } catch (EvaluationException unreadable) {
            if (isOk(status)) {
                throw new FailedFetch(FetchOutcome.UNUSABLE, "the answer cannot be read: " + unreadable.getMessage());
            }
            return new Reply(status, "");
        }
    }

    private static boolean isOk(int status) {
        return status >= 200 && status <= 299;
    }

    private static Charset charset(String type) {
        Matcher named = CHARSET.matcher(type);
        if (!named.matches()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(named.group(1));
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Breaks off what is under way; what is asked afterwards is refused. */
    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.shutdownNow();
        }
    }

    /** Made when it is first wanted: that takes a tenth of a second, which many gateways can do without. */
    private synchronized HttpClient client() throws FailedFetch {
        if (closed) {
            throw new FailedFetch(FetchOutcome.REFUSED, "services are asked no more");
        }
        HttpClient known = client;
        if (known == null) {
            known = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
            client = known;
        }
        return known;
    }
}
