package dev.parley.gateway.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.gateway.Gateway;
import dev.parley.gateway.HttpCalls;
import dev.parley.gateway.carrier.CallRequest;
import dev.parley.gateway.carrier.CallerEar;
import dev.parley.gateway.carrier.CarrierSettings;
import dev.parley.gateway.carrier.PlatformOutcome;
import dev.parley.gateway.carrier.PlatformSettings;
import dev.parley.gateway.carrier.SimulatedCarrier;
import dev.parley.gateway.carrier.SimulatedPlatform;
import dev.parley.gateway.carrier.StreamTarget;
import dev.parley.gateway.carrier.Voice;
import dev.parley.gateway.config.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A gateway as {@code parley serve} runs it, with the bundled plugins and their real engines, on free loopback ports; and a
 * simulated FreeClimb that calls it over gRPC and HTTP.
 */
public final class RunningGateway implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventLog events = new EventLog();
    private final SimulatedCarrier carrier = new SimulatedCarrier(CarrierSettings.DEFAULTS);
    private final Gateway gateway;
    private final SimulatedPlatform platform;
    private final HttpCalls http;

    private RunningGateway(Path conf, List<String> sets) throws IOException {
        gateway = Gateway.start(Configuration.load(conf, sets, Map.of()), Installation.plugins(), List.of(events));
        http = new HttpCalls(gateway.webPort());
        URI web = URI.create("http://127.0.0.1:" + gateway.webPort());
        platform = new SimulatedPlatform(
                carrier,
                PlatformSettings.of(web.resolve("/freeclimb/voice")).withStatusUrl(web.resolve("/freeclimb/status")));
    }

    /** With the configuration that is shipped, but for free ports and the tests' data folder. */
    public static RunningGateway asShipped() throws IOException {
        return start(Installation.conf());
    }

    /** With the configuration in a folder, and more settings such as {@code plugins.folder=...}. */
    static RunningGateway start(Path conf, String... more) throws IOException {
        List<String> sets =
                new ArrayList<>(List.of("audiostream.port=0", "web.port=0", "records.folder=" + Installation.data()));
        sets.addAll(List.of(more));
        return new RunningGateway(conf, sets);
    }

    /** Calls a number as FreeClimb would: webhook, stream, webhook, status. */
    Caller calls(String number) {
        CallRequest request = CallRequest.to(number);
        Ear ear = new Ear();
        return new Caller(this, request.callId(), ear, platform.call(request, ear));
    }

    /** Calls a number that is not answered; waits for the end of it. */
    PlatformOutcome refused(String number) {
        return platform.call(CallRequest.to(number), CallerEar.DEAF).outcome().join();
    }

    /** Calls a number by its stream alone. */
    Caller dials(String number) {
        CallRequest request = CallRequest.to(number);
        Ear ear = new Ear();
        StreamTarget target = new StreamTarget("127.0.0.1", streamPort(), false);
        return new Caller(this, request.callId(), ear, carrier.dial(target, request, ear));
    }

    public int streamPort() {
        return gateway.streamPort();
    }

    EventLog events() {
        return events;
    }

    /** The bot's voice. */
    Voice firstVoice() {
        return new Voice(gateway.workshop().synthesizer("embedded"), "", "en-US");
    }

    /** The callers' voice. */
    Voice secondVoice() {
        return new Voice(gateway.workshop().synthesizer("embedded-second"), "", "en-US");
    }

    SpeechRecognizer recognizer() {
        return gateway.workshop().recognizer("embedded");
    }

    /** The record of a call, once it has been written. */
    JsonNode record(String callId) {
        Path file = Installation.data().resolve("calls.jsonl");
        List<JsonNode> found = new ArrayList<>();
        Patience.until("a record of " + callId, () -> {
            found.addAll(records(file, callId));
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    private static List<JsonNode> records(Path file, String callId) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<JsonNode> records = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (line.contains(callId)) {
                    records.add(JSON.readTree(line));
                }
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a metric, by its name and tags as Prometheus sees them; 0 if it is not there. */
    double metric(String name) {
        return http.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    /** Calls under way, as the gateway and as the carrier see it. */
    int callsUnderWay() {
        return gateway.calls() + carrier.calls();
    }

    @Override
    public void close() {
        platform.close();
        carrier.close();
        http.close();
        gateway.close();
    }
}
