package dev.parley.gateway.telemetry;

import dev.parley.api.call.EndReason;
import dev.parley.api.call.Interruption;
import dev.parley.api.call.TurnTiming;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The gateway's metrics. Names begin with {@code parley.}; Prometheus sees dots as underscores, and the unit at the end. Any
 * thread; recording takes well under a microsecond once a meter exists.
 */
public final class Metrics implements AutoCloseable {

    /** Values of one tag beyond these are not recorded: some of them come from outside. */
    private static final int MOST_TAG_VALUES = 100;

    private static final Duration[] TURN_BUCKETS =
            buckets(50, 100, 150, 200, 300, 400, 500, 600, 800, 1000, 1250, 1500, 2000, 3000, 5000, 10_000);
    private static final Duration[] CALL_BUCKETS =
            buckets(1000, 5000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

    public Metrics() {
        Map.of(
                        "parley.calls.refused", "cause",
                        "parley.engine.failures", "engine",
                        "parley.anomalies", "name",
                        "parley.records", "outcome",
                        "parley.webhooks", "outcome")
                .forEach((name, tag) -> registry.config()
                        .meterFilter(MeterFilter.maximumAllowableTags(name, tag, MOST_TAG_VALUES, MeterFilter.deny())));
        garbageCollection.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** Where further meters can be registered. */
    public MeterRegistry registry() {
        return registry;
    }

    /** All metrics, in Prometheus' text format. */
    public String scrape() {
        return registry.scrape();
    }

    /** Shows how many calls are held now. The supplier is asked on any thread. */
    public void activeCalls(Supplier<Number> count) {
        Gauge.builder("parley.calls.active", count)
                .description("Calls held now")
                .strongReference(true)
                .register(registry);
    }

    /** A call has been answered. */
    public void callStarted(boolean inbound) {
        counter("parley.calls.started", "Calls answered", "direction", inbound ? "inbound" : "outbound")
                .increment();
    }

    /** A call is over. */
    public void callEnded(EndReason reason, Duration length) {
        counter("parley.calls.ended", "Calls that are over", "reason", word(reason.name()))
                .increment();
        timer("parley.call.duration", "How long calls lasted", "reason", word(reason.name()), CALL_BUCKETS)
                .record(length);
    }

    /** A call has been refused at the door. */
    public void callRefused(String cause) {
        counter("parley.calls.refused", "Calls refused", "cause", cause).increment();
    }

    /** A caller has begun to hear the reply to a turn. */
    public void turn(TurnTiming timing) {
        turnPart("end-of-turn", timing.endOfTurn());
        turnPart("transcript", timing.transcript());
        turnPart("reply-text", timing.replyText());
        turnPart("first-audio-made", timing.firstAudioMade());
        turnPart("first-audio-sent", timing.firstAudioSent());
        turnPart("first-audio-heard", timing.firstAudioHeard());
    }

    /** The caller made a sound while the bot spoke. */
    public void interrupted(Interruption interruption) {
        counter(
                        "parley.interruptions",
                        "What came of sounds that callers made while the bot spoke",
                        "outcome",
                        word(interruption.name()))
                .increment();
    }

    /** A speech engine has failed. */
    public void engineFailed(String engine) {
        counter("parley.engine.failures", "Failures of speech engines", "engine", engine)
                .increment();
    }

    /** A call has gone over from one engine to another, of a kind such as {@code recognizer}. */
    public void engineChanged(String kind, String from, String to) {
        Counter.builder("parley.engine.changes")
                .description("Calls that went over to another speech engine")
                .tag("kind", kind)
                .tag("from", from)
                .tag("to", to)
                .register(registry)
                .increment();
    }

    /** Shows how an engine fares. The suppliers are asked on any thread. */
    public void engine(String kind, String name, BooleanSupplier up, Supplier<Number> active) {
        Gauge.builder("parley.engine.up", () -> up.getAsBoolean() ? 1 : 0)
                .description("Whether a speech engine is to be had")
                .tag("kind", kind)
                .tag("engine", name)
                .strongReference(true)
                .register(registry);
        Gauge.builder("parley.engine.active", active)
                .description("Streams or texts that a speech engine has now")
                .tag("kind", kind)
                .tag("engine", name)
                .strongReference(true)
                .register(registry);
    }

    /** Shows how a flow's file fares. The supplier is asked on any thread. */
    public void flow(String name, BooleanSupplier up) {
        Gauge.builder("parley.flow.up", () -> up.getAsBoolean() ? 1 : 0)
                .description("Whether calls get a flow as its file is now")
                .tag("flow", name)
                .strongReference(true)
                .register(registry);
    }

    /** A request of a flow to a web service is over. */
    public void fetch(String service, String outcome) {
        Counter.builder("parley.flow.fetches")
                .description("Requests of flows to web services")
                .tag("service", service)
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    /** A webhook has been answered. */
    public void webhook(String webhook, String outcome) {
        Counter.builder("parley.webhooks")
                .description("Webhook requests answered")
                .tag("webhook", webhook)
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    /** Something went wrong without harm to a call, such as {@code playback-notice-missed}, {@code bad-frame}. */
    public void anomaly(String name) {
        counter("parley.anomalies", "What went wrong without harm to a call", "name", name)
                .increment();
    }

    /** A text is being spoken: {@code memory-hit}, {@code disk-hit}, or {@code miss}, in which case an engine has to. */
    public void promptCache(String outcome) {
        counter("parley.prompt.cache", "Texts spoken, by whether they had been kept", "outcome", outcome)
                .increment();
    }

    /** An observer was too slow to hear of an event. */
    public void eventDropped() {
        counter("parley.events.dropped", "Events that an observer was too slow for", "", "")
                .increment();
    }

    /** An observer threw an exception. */
    public void observerFailed() {
        counter("parley.observer.failures", "Exceptions thrown by observers", "", "")
                .increment();
    }

    /** A line for the call records has been written, or not. */
    public void record(String outcome) {
        counter("parley.records", "Lines of call records", "outcome", outcome).increment();
    }

    @Override
    public void close() {
        garbageCollection.close();
        registry.close();
    }

    private void turnPart(String part, @Nullable Duration duration) {
        if (duration != null) {
            timer(
                            "parley.turn",
                            "From the end of the caller's speech to a step of the reply",
                            "part",
                            part,
                            TURN_BUCKETS)
                    .record(duration);
        }
    }

    private Counter counter(String name, String description, String tag, String value) {
        Counter.Builder builder = Counter.builder(name).description(description);
        return (tag.isEmpty() ? builder : builder.tag(tag, value)).register(registry);
    }

    private Timer timer(String name, String description, String tag, String value, Duration[] buckets) {
        return Timer.builder(name)
                .description(description)
                .tag(tag, value)
                .serviceLevelObjectives(buckets)
                .register(registry);
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Duration[] buckets(long... milliseconds) {
        return Arrays.stream(milliseconds).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
