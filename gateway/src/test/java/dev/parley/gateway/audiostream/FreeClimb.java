package dev.parley.gateway.audiostream;

import dev.parley.gateway.HttpCalls;
import dev.parley.gateway.ManualClock;
import dev.parley.gateway.call.CarrierStatus;
import dev.parley.gateway.web.Readiness;
import dev.parley.gateway.web.WebServer;
import dev.parley.gateway.web.WebSettings;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** FreeClimb, as the webhooks see it: sends requests over HTTP to a server that serves them. */
final class FreeClimb implements AutoCloseable {

    static final String ROUTED = "+15550000001";

    static final WebhookSettings SETTINGS =
            WebhookSettings.of(URI.create("https://bot.example.com/base/"), URI.create("https://media.example.com"));

    final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));
    final PendingHandOvers handOvers = new PendingHandOvers(Duration.ofMinutes(2), clock);
    final List<String> expectedCalls = new CopyOnWriteArrayList<>();
    final List<CarrierStatus> statuses = new CopyOnWriteArrayList<>();
    volatile boolean room = true;

    private final BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();
    private final WebServer server;
    final HttpCalls http;

    FreeClimb() {
        this(SETTINGS, Optional.empty());
    }

    FreeClimb(WebhookSettings settings, Optional<WebhookSignature> signature) {
        Webhooks webhooks = new Webhooks(
                settings, signature, (to, from) -> to.equals(ROUTED), () -> room, handOvers, listener(), clock);
        server = WebServer.start(
                WebSettings.DEFAULTS.withPort(0), new Readiness(), () -> "", List.of(webhooks), Webhooks.ENDPOINTS);
        http = new HttpCalls(server.port());
    }

    HttpResponse<String> post(String webhook, String json) {
        return http.postJson("/freeclimb/" + webhook, json);
    }

    /** A request about a call, with the fields that FreeClimb sends. */
    static String about(String requestType, String callId, String to) {
        return """
                {"requestType":"%s","callId":"%s","accountId":"AC1","from":"+15551234567","to":"%s",
                 "callStatus":"inProgress","direction":"inbound","conferenceId":null,"queueId":null,
                 "parentCallId":null}""".formatted(requestType, callId, to);
    }

    /** The next outcome, as metrics would have it: the webhook and a word. */
    String outcome() {
        try {
            return String.valueOf(outcomes.poll(30, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }

    int port() {
        return server.port();
    }

    private WebhookListener listener() {
        return new WebhookListener() {
            @Override
            public void callExpected(String callId) {
                expectedCalls.add(callId);
            }

            @Override
            public void status(CarrierStatus status) {
                if (status.callId().equals("CA-breaks-us")) {
                    throw new IllegalStateException("our insides");
                }
                statuses.add(status);
            }

            @Override
            public void answered(String webhook, WebhookOutcome outcome) {
                outcomes.add(webhook + " " + outcome.word());
            }
        };
    }
}
