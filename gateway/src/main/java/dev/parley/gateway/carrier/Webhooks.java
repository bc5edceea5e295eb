package dev.parley.gateway.carrier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;

/** Tells the application behind a number what happens to its calls. Blocks. */
final class Webhooks {

    private static final long LONGEST_ANSWER = 1 << 20;

    private final HttpClient client;
    private final PlatformSettings settings;

    Webhooks(HttpClient client, PlatformSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** The fields that all webhooks about a call have. */
    ObjectNode about(CallRequest call, String requestType, String callStatus) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("requestType", requestType)
                .put("callId", call.callId())
                .put("accountId", settings.accountId())
                .put("from", call.from())
                .put("to", call.to())
                .put("callStatus", callStatus)
                .put("direction", call.inbound() ? "inbound" : "outboundAPI")
                .putNull("conferenceId")
                .putNull("queueId");
    }

    /**
     * Posts a webhook.
     *
     * @return the answer's body
     */
    String post(URI url, ObjectNode webhook) throws WebhookException {
        String what = webhook.get("requestType").textValue() + " webhook to " + url + ": ";
        String body = webhook.toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        settings.signingSecret()
                .ifPresent(secret ->
                        request.header(WebhookSignature.HEADER, WebhookSignature.of(secret, Instant.now(), body)));
        try {
            HttpResponse<String> response =
                    client.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
            if (response.statusCode() / 100 != 2) {
                throw new WebhookException(what + "answered with status " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new WebhookException(what + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WebhookException(what + "interrupted", e);
        }
    }
}
