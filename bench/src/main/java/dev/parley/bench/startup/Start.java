package dev.parley.bench.startup;

import dev.parley.bench.Project;
import dev.parley.gateway.carrier.CarrierSettings;
import dev.parley.gateway.carrier.SimulatedCarrier;
import dev.parley.gateway.carrier.StreamTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Starts a gateway, calls it once and ends it. */
final class Start {

    private static final Duration HEARING = Duration.ofSeconds(20);
    private static final long LOOK_NANOS = 20_000_000;

    private final Path work;
    private final List<String> sets;
    private final byte[] words;

    /**
     * @param work where the gateways write; what they unpack there is found again by the next one
     * @param sets settings of the gateway, {@code name=value}
     * @param words what the caller says, mu-law at 8 kHz
     */
    Start(Path work, List<String> sets, byte[] words) {
        this.work = work;
        this.sets = List.copyOf(sets);
        this.words = words.clone();
    }

    Moments of(Scenario scenario, boolean cached) throws IOException {
        int calls = Project.freePort();
        Path events = work.resolve("events.tsv");
        Files.deleteIfExists(events);
        Instant now = Instant.now();
        try (SimulatedCarrier carrier = new SimulatedCarrier(CarrierSettings.DEFAULTS);
                LaunchedGateway gateway =
                        LaunchedGateway.start(work, command(scenario, calls), environment(cached, events))) {
            long listening = gateway.listening(calls);
            FirstCall call = new FirstCall(carrier, new StreamTarget("127.0.0.1", calls, false), scenario.number());
            long answered = call.answered();
            long cpu = gateway.cpuMillis();
            OptionalLong heard = OptionalLong.empty();
            if (scenario.words()) {
                call.speak(words);
                heard = OptionalLong.of(Duration.between(now, heard(events)).toMillis());
            }
            long ready = gateway.ready();
            call.hangUp();
            return new Moments(
                    millis(gateway, listening), millis(gateway, answered), cpu, millis(gateway, ready), heard);
        }
    }

    private static long millis(LaunchedGateway gateway, long nanoTime) {
        return (nanoTime - gateway.begun()) / 1_000_000;
    }

    private List<String> command(Scenario scenario, int calls) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Project.home().resolve("parley").toString(),
                "serve",
                "--conf",
                Project.home().resolve(scenario.conf()).toString()));
        List<String> all = new ArrayList<>(List.of(
                "audiostream.port=" + calls,
                "web.port=" + Project.freePort(),
                "records.folder=" + work,
                "plugins.folder=" + Project.target().resolve("plugins")));
        all.addAll(sets);
        all.forEach(set -> command.addAll(List.of("--set", set)));
        return command;
    }

    private static Map<String, String> environment(boolean cached, Path events) {
        Map<String, String> environment = new HashMap<>();
        String options = System.getenv().getOrDefault("PARLEY_JAVA_OPTS", "");
        environment.put("PARLEY_JAVA_OPTS", (options + " -Dparley.bench.events=" + events).strip());
        if (!cached) {
            environment.put("PARLEY_AOT", "off");
        }
        return environment;
    }

    /** When the gateway told of the first words it understood; waits for it. */
    private static Instant heard(Path events) throws IOException {
        Instant deadline = Instant.now().plus(HEARING);
        while (Instant.now().isBefore(deadline)) {
            Optional<Instant> first = firstWords(events);
            if (first.isPresent()) {
                return first.get();
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        throw new IOException("the bot understood nothing");
    }

    /** Lines are call, time, event; see {@code EventFile}. */
    private static Optional<Instant> firstWords(Path events) throws IOException {
        if (!Files.exists(events)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(events)) {
            return lines.map(line -> line.split("\t", 3))
                    .filter(parts -> parts.length == 3)
                    .filter(parts -> parts[2].startsWith("interim '") || parts[2].startsWith("caller said '"))
                    .map(parts -> Instant.parse(parts[1]))
                    .findFirst();
        }
    }
}
