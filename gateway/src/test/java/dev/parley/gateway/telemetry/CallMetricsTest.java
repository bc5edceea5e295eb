package dev.parley.gateway.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallEvent;
import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import dev.parley.api.call.TurnTiming;
import dev.parley.api.speech.Transcript;
import dev.parley.gateway.HttpCalls;
import dev.parley.gateway.web.Readiness;
import dev.parley.gateway.web.WebServer;
import dev.parley.gateway.web.WebSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallMetricsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Metrics metrics = new Metrics();
    private final CallMetrics observer = new CallMetrics(metrics);

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void aCallIsCountedFromItsBeginningToItsEnd() {
        CallInfo call = call(true);
        observer.event(new CallEvent.CallStarted(call, START));
        observer.event(new CallEvent.CallStarted(call(false), START));
        observer.event(new CallEvent.CallerSpeaking(
                call, START, new Transcript("he", false, 1, Duration.ZERO, Duration.ZERO, List.of())));
        observer.event(new CallEvent.CallerSaid(call, START, "hello", 0.9));
        observer.event(new CallEvent.CallerPressed(call, START, "1"));
        observer.event(new CallEvent.BotSaid(call, START, "hello", "hello"));
        observer.event(new CallEvent.EngineFailed(call, START, "vosk", "down"));
        observer.event(new CallEvent.EngineChanged(call, START, "recognizer", "google", "vosk", "down"));
        observer.event(new CallEvent.CallEnded(call, START.plusSeconds(42), EndReason.CALLER_HUNG_UP, ""));

        assertThat(metrics.scrape())
                .contains(
                        "parley_calls_started_total{direction=\"inbound\"} 1.0",
                        "parley_calls_started_total{direction=\"outbound\"} 1.0",
                        "parley_calls_ended_total{reason=\"caller-hung-up\"} 1.0",
                        "parley_call_duration_seconds_sum{reason=\"caller-hung-up\"} 42.0",
                        "parley_call_duration_seconds_bucket{reason=\"caller-hung-up\",le=\"30.0\"} 0",
                        "parley_call_duration_seconds_bucket{reason=\"caller-hung-up\",le=\"60.0\"} 1",
                        "parley_engine_failures_total{engine=\"vosk\"} 1.0",
                        "parley_engine_changes_total{from=\"google\",kind=\"recognizer\",to=\"vosk\"} 1.0");
    }

    @Test
    void eachPartOfATurnHasItsHistogram() {
        observer.event(new CallEvent.TurnAnswered(
                call(true),
                START,
                new TurnTiming(
                        Duration.ofMillis(600),
                        Duration.ofMillis(700),
                        Duration.ofMillis(710),
                        Duration.ofMillis(850),
                        Duration.ofMillis(860),
                        null)));

        assertThat(metrics.scrape())
                .contains(
                        "parley_turn_seconds_bucket{part=\"end-of-turn\",le=\"0.5\"} 0",
                        "parley_turn_seconds_bucket{part=\"end-of-turn\",le=\"0.6\"} 1",
                        "parley_turn_seconds_count{part=\"first-audio-sent\"} 1",
                        "parley_turn_seconds_sum{part=\"first-audio-made\"} 0.85")
                .doesNotContain("first-audio-heard");
    }

    @Test
    void theOtherCountersAreThere() {
        metrics.activeCalls(() -> 7);
        metrics.callRefused("busy");
        metrics.webhook("voice", "streamed");
        metrics.anomaly("bad-frame");
        metrics.record("written");

        assertThat(metrics.scrape())
                .contains(
                        "parley_calls_active 7.0",
                        "parley_calls_refused_total{cause=\"busy\"} 1.0",
                        "parley_webhooks_total{outcome=\"streamed\",webhook=\"voice\"} 1.0",
                        "parley_anomalies_total{name=\"bad-frame\"} 1.0",
                        "parley_records_total{outcome=\"written\"} 1.0");
    }

    @Test
    void namesFromOutsideCannotFillTheMemory() {
        for (int number = 0; number < 1000; number++) {
            metrics.engineFailed("engine-" + number);
        }
        long series = metrics.scrape()
                .lines()
                .filter(line -> line.startsWith("parley_engine_failures_total"))
                .count();
        assertThat(series).isEqualTo(100);
    }

    @Test
    void theyAreServedTogetherWithThoseOfTheJvm() {
        metrics.callStarted(true);
        try (WebServer server = WebServer.start(
                        WebSettings.DEFAULTS.withPort(0), new Readiness(), metrics::scrape, List.of(), List.of());
                HttpCalls http = new HttpCalls(server.port())) {
            assertThat(http.get("/metrics").body())
                    .contains("parley_calls_started_total", "jvm_memory_used_bytes", "jvm_threads_live", "jvm_gc_");
        }
    }

    private static CallInfo call(boolean inbound) {
        return new CallInfo("CA1", "+15550000001", "", inbound, List.of(), AudioFormat.MULAW_8K, START);
    }
}
