package dev.parley.bench.parts;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallInfo;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.bench.Project;
import dev.parley.gateway.config.AskingSettings;
import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.FlowSet;
import dev.parley.gateway.flow.Flows;
import dev.parley.gateway.flow.expr.CallFacts;
import dev.parley.gateway.flow.expr.Compiled;
import dev.parley.gateway.flow.expr.Expressions;
import dev.parley.gateway.flow.expr.Types;
import dev.parley.gateway.flow.expr.Variables;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Kind;
import dev.parley.gateway.flow.run.Outside;
import dev.parley.gateway.flow.run.Parts;
import dev.parley.gateway.flow.run.Pauses;
import dev.parley.gateway.flow.run.Present;
import dev.parley.gateway.flow.run.Runner;
import dev.parley.gateway.flow.run.Transferring;
import dev.parley.gateway.flow.run.Usual;
import dev.parley.gateway.flow.run.Watcher;
import dev.parley.gateway.flow.service.Reply;
import dev.parley.gateway.flow.text.Ending;
import dev.parley.gateway.flow.text.Screen;
import dev.parley.gateway.flow.text.Turn;
import dev.parley.gateway.flow.text.TypedConversation;
import dev.parley.gateway.flow.text.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Call flows, without audio and without waiting: a step, an expression, a whole conversation. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH calls prepare first.
public class FlowBenchmark {

    /** Steps of {@link #STEPS}: two, and in each of 100 rounds six and the end of the round. */
    private static final int COUNT = 702;

    private static final String STEPS = """
            steps:
              - set: {n: 0}
              - repeat: 100
                do:
                  - set: {n: n + 1}
                  - when:
                      n > 1000: never
                  - set: {label: "round {n}"}
                  - if: n < 0
                    set: {label: "none"}
                  - name: here
                    say: Round {n} of 100.
                  - set: {twice: "{n * 2 > 50 ? 'many' : 'few'}"}
            parts:
              never:
                - hang-up
            """;

    private static final List<String> BOOKING = List.of(
            "a table for four people on the twenty fourth of November at half past seven",
            "my name is Baker",
            "yes please");

    private static final Instant START = Instant.parse("2026-11-19T12:00:00Z");

    private Runner steps;
    private Runner booking;
    private Compiled expression;
    private Variables variables;

    @Setup
    public void prepare() throws Exception {
        Path folder = Files.createTempDirectory("flows");
        Path written = folder.resolve("steps.yaml");
        Files.writeString(written, STEPS);
        steps = runner(flows(folder), "steps");
        Files.delete(written);
        Files.delete(folder);
        booking = runner(flows(Project.home().resolve("conf/flows")), "table-booking");
        Problems problems = new Problems();
        expression = new Expressions()
                .compile(
                        new Expression(Location.NONE, "guests >= 1 && guests <= 8"),
                        Types.ALWAYS.with("guests", Kind.WHOLE),
                        Optional.of(Kind.TRUTH),
                        problems)
                .orElseThrow();
        variables = new Variables(new CallFacts("", "", "", "", true, List.of()), Clock.systemUTC());
        variables.set("guests", 4L);
    }

    /** One step, on average. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public Ending step() {
        return hold(steps, List.of());
    }

    /** One condition. */
    @Benchmark
    public boolean expression() throws Exception {
        return expression.test(variables);
    }

    /** A call that books a table with three answers. */
    @Benchmark
    public Ending booking() {
        return hold(booking, BOOKING);
    }

    private static Ending hold(Runner runner, List<String> answers) {
        Queue<String> left = new ArrayDeque<>(answers);
        CallInfo call = new CallInfo("c", "+15550000003", "+15550009999", true, List.of(), AudioFormat.MULAW_8K, START);
        Ending ending = new TypedConversation(
                        call,
                        ListenSettings.DEFAULTS,
                        new ConcurrentHashMap<>(),
                        new VirtualTime(START),
                        () -> left.isEmpty() ? new Turn.HangsUp() : new Turn.Says(left.remove(), 1),
                        new Screen() {})
                .hold(runner, "");
        if (ending.failure().isPresent()) {
            throw new IllegalStateException("the flow failed", ending.failure().get());
        }
        return ending;
    }

    private static FlowSet flows(Path folder) throws IOException {
        Flows flows = new Flows(new Flows.Place(
                folder,
                folder.resolve("languages"),
                SlotTypes.BUILT_IN,
                Set.of("bookings", "accounts", "appointments"),
                Set.of(),
                Set.of(),
                () -> EngineNames.NONE));
        flows.reload();
        if (!flows.problems().isEmpty()) {
            throw new IOException(flows.problems().toString());
        }
        return flows.current();
    }

    private static Runner runner(FlowSet flows, String name) throws Exception {
        VirtualTime time = new VirtualTime(START);
        Parts parts = new Parts(
                new Outside(
                        _ -> new Reply(200, Map.of("free", true)),
                        _ -> Optional.empty(),
                        (_, _) -> Optional.empty(),
                        Transferring.FOR_GOOD),
                flows::program,
                flows.languages(),
                new Usual("en-US", ZoneOffset.UTC, Map.of(), AskingSettings.DEFAULTS),
                new Present(_ -> 0, time, Pauses.REAL, Watcher.NONE));
        return new Runner(flows.program(name).orElseThrow(), parts);
    }
}
