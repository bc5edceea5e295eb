package dev.parley.gateway.audiostream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * FreeClimb's webhooks: what it asks and tells us by HTTP. Each request is checked from the outside in (size, method,
 * content type, signature, JSON, fields) before anything is done; a mistake is answered with
 * <code>{"error": ..., "message": ...}</code>.
 */
public final class Webhooks implements HttpService {

    /** The paths, and what each is for. */
    public static final List<String> ENDPOINTS = List.of(
            "POST /freeclimb/voice: FreeClimb's voiceUrl and callConnectUrl",
            "POST " + CallControl.ACTION + ": the stream's actionUrl",
            "POST " + CallControl.DIAL + ": both sides of a call that is handed over by dialling",
            "POST /freeclimb/status: FreeClimb's statusCallbackUrl");

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final HeaderName SIGNATURE = HeaderNames.create(WebhookSignature.HEADER);

    /** What answers a request that has passed all checks but those of its fields. */
    @FunctionalInterface
    private interface Decision {
        WebhookAnswer answer(WebhookRequest request) throws WebhookException;
    }

    private final WebhookSettings settings;
    private final Optional<WebhookSignature> signature;
    private final WebhookListener listener;
    private final CallControl calls;
    private final PerclWriter percl;
    private final AtomicLong refusals = new AtomicLong();

    /**
     * @param signature what checks the requests' signatures; empty takes anybody's requests
     * @param numbers which calls have a route
     * @param capacity whether one more call can be taken; asked on any thread
     */
    public Webhooks(
            WebhookSettings settings,
            Optional<WebhookSignature> signature,
            DialledNumbers numbers,
            BooleanSupplier capacity,
            PendingHandOvers handOvers,
            WebhookListener listener,
            InstantSource clock) {
        this.settings = settings;
        this.signature = signature;
        this.listener = listener;
        this.calls = new CallControl(settings, numbers, capacity, handOvers, listener, clock);
        this.percl = new PerclWriter(settings.shape());
    }

    @Override
    public void routing(HttpRules rules) {
        rules.any("/freeclimb/voice", (request, response) -> handle("voice", calls::voice, request, response))
                .any(CallControl.ACTION, (request, response) -> handle("action", calls::action, request, response))
                .any(CallControl.DIAL, (request, response) -> handle("dial", calls::dial, request, response))
                .any("/freeclimb/status", (request, response) -> handle("status", calls::status, request, response));
    }

    private void handle(String webhook, Decision decision, ServerRequest request, ServerResponse response) {
        WebhookOutcome outcome = WebhookOutcome.FAILED;
        try {
            WebhookAnswer answer = decision.answer(check(request));
            outcome = answer.outcome();
            send(response, 200, percl.write(answer.commands()));
        } catch (WebhookException refused) {
            outcome = refused.outcome();
            log(webhook, refused);
            sendError(response, refused);
            if (refused.cutShort()) {
                throw new CloseConnectionException("webhook " + webhook + " not read to its end");
            }
        } finally {
            listener.answered(webhook, outcome);
        }
    }

    private WebhookRequest check(ServerRequest request) throws WebhookException {
        // Whatever is said of the request, what it sends has to be read first: the connection lives on.
        byte[] body = request.content().hasEntity()
                ? WebhookBody.read(request.content().inputStream(), settings.maxBody(), settings.bodyTimeout())
                : new byte[0];
        if (!request.prologue().method().equals(Method.POST)) {
            throw new WebhookException(405, WebhookOutcome.WRONG_METHOD, "webhooks are sent by POST");
        }
        if (!isJson(header(request, HeaderNames.CONTENT_TYPE))) {
            throw new WebhookException(
                    415, WebhookOutcome.WRONG_CONTENT_TYPE, "the content type is not application/json");
        }
        if (signature.isPresent()) {
            WebhookSignature.Verdict verdict = signature.get().check(header(request, SIGNATURE), body);
            if (verdict != WebhookSignature.Verdict.VALID) {
                throw new WebhookException(401, WebhookOutcome.WRONG_SIGNATURE, explain(verdict));
            }
        }
        return WebhookRequest.parse(body);
    }

    /** The 1st, 2nd, 4th, 8th... refusal: enough to be seen, too little for a stranger to fill the disk with. */
    private void log(String webhook, WebhookException refused) {
        long count = refusals.incrementAndGet();
        if (Long.bitCount(count) == 1) {
            LOG.info("Webhook {} refused: {} ({} refused so far)", webhook, refused.getMessage(), count);
        }
    }

    private static String explain(WebhookSignature.Verdict verdict) {
        return switch (verdict) {
            case VALID -> "the signature is valid";
            case MISSING -> "there is no " + WebhookSignature.HEADER + " header";
            case MALFORMED -> "the " + WebhookSignature.HEADER + " header is malformed";
            case STALE -> "the request was signed too long ago or in the future";
            case WRONG -> "the signature does not match the body";
            case REPLAYED -> "the request has been taken before";
        };
    }

    /** A header's value, as one line; empty if there is none. */
    private static String header(ServerRequest request, HeaderName name) {
        return String.join(",", request.headers().all(name, List::of));
    }

    private static boolean isJson(String contentType) {
        String type = contentType.split(";", 2)[0].trim();
        return type.toLowerCase(Locale.ROOT).equals("application/json");
    }

    private static void sendError(ServerResponse response, WebhookException refused) {
        if (refused.status() == 405) {
            response.header(HeaderNames.ALLOW, Method.POST.text());
        }
        if (refused.cutShort()) {
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
        String error = JsonNodeFactory.instance
                .objectNode()
                .put("error", refused.outcome().word())
                .put("message", refused.getMessage())
                .toString();
        send(response, refused.status(), error);
    }

    private static void send(ServerResponse response, int status, String json) {
        response.status(Status.create(status))
                .header(HeaderNames.CONTENT_TYPE, "application/json")
                .send(json.getBytes(StandardCharsets.UTF_8));
    }
}
