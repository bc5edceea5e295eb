package dev.parley.gateway.cli;

import dev.parley.api.audio.AudioFormat;
import dev.parley.gateway.Workshop;
import dev.parley.gateway.carrier.BotTurns;
import dev.parley.gateway.carrier.CallEnd;
import dev.parley.gateway.carrier.CallRequest;
import dev.parley.gateway.carrier.CarrierSettings;
import dev.parley.gateway.carrier.SimulatedCall;
import dev.parley.gateway.carrier.SimulatedCarrier;
import dev.parley.gateway.carrier.StreamTarget;
import dev.parley.gateway.carrier.Voice;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.SimulatedCallerSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "call",
        mixinStandardHelpOptions = true,
        description = {
            "Calls a running gateway as FreeClimb would, with a simulated caller, and prints the conversation.",
            "",
            "The caller's lines are said in the order given, each when the bot has finished; then the caller waits for the"
                    + " answer and hangs up. Without lines you are the caller: type what to say, #123 to press keys; an"
                    + " empty line or end of input hangs up.",
        },
        footer = {
            "",
            "Exit code 0 if the call was answered and came to an end, 1 if not.",
            "Example: parley call --to +15550000002 --say \"what are your opening hours\" --say goodbye",
        })
final class CallCommand implements Callable<Integer> {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration HANG_UP = Duration.ofSeconds(10);

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Option(names = "--to", required = true, paramLabel = "NUMBER", description = "The number to dial.")
    private String to = "";

    @Option(
            names = "--from",
            paramLabel = "NUMBER",
            description = "The caller's number; default: ${DEFAULT-VALUE}.",
            defaultValue = "+15550009999")
    private String from = "";

    @ArgGroup(exclusive = true, multiplicity = "0..*", heading = "The caller's lines, in any order and number:%n")
    private List<LineOption> lines = new ArrayList<>();

    /** One line, however it is given. */
    static final class LineOption {

        @Option(names = "--say", required = true, paramLabel = "TEXT", description = "Says a text.")
        private @Nullable String say;

        @Option(
                names = "--wav",
                required = true,
                paramLabel = "FILE",
                description = "Plays a WAV file: mono or stereo, any usual rate.")
        private @Nullable Path wav;

        @Option(names = "--dtmf", required = true, paramLabel = "DIGITS", description = "Presses keys: 0-9 * # a-d.")
        private @Nullable String digits;

        CallerLine line() {
            if (say != null) {
                return new CallerLine.Say(say);
            }
            return wav != null ? new CallerLine.Play(wav) : new CallerLine.Press(String.valueOf(digits));
        }
    }

    @Option(names = "--record", paramLabel = "FILE", description = "Records the call: stereo WAV, the caller left.")
    private @Nullable Path record;

    @Option(
            names = "--target",
            paramLabel = "HOST:PORT",
            description = "Where the gateway's AudioStream service listens; also http(s)://HOST[:PORT]."
                    + " Default: audiostream.host and audiostream.port of the configuration.")
    private @Nullable String target;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "How long the caller waits for the bot; default: ${DEFAULT-VALUE}.")
    private int patience = 20;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Configuration configuration = options.load();
        StreamTarget gateway = target(configuration);
        try (Workshop workshop = Workshop.open(configuration, options.bundledPlugins())) {
            SimulatedCallerSettings caller = configuration.settings().simulatedCaller();
            Voice voice;
            BotTurns turns;
            try (Progress _ = Progress.of(out, "getting the caller's voice and ear ready")) {
                voice = new Voice(workshop.synthesizer(caller.synthesizer()), caller.voice(), caller.language());
                turns = BotTurns.understoodBy(
                        workshop.recognizer(caller.recognizer()), caller.language(), AudioFormat.MULAW_8K);
            }
            try (SimulatedCarrier carrier = new SimulatedCarrier(CarrierSettings.DEFAULTS)) {
                SimulatedCall call = carrier.dial(gateway, CallRequest.to(to).withFrom(from), turns);
                return converse(new CallScreen(call, turns, voice, Duration.ofSeconds(patience), out));
            }
        }
    }

    private int converse(CallScreen screen) throws IOException, InterruptedException {
        SimulatedCall call = screen.call();
        CompletableFuture<Path> recorded = record == null ? null : call.record(record);
        try {
            call.started().get(CONNECT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new CommandFailedException("no gateway answers at "
                    + (target == null ? "the configured address" : target) + ": is `parley serve` running?");
        }
        if (lines.isEmpty()) {
            screen.converse(System.in);
        } else {
            screen.converse(lines.stream().map(LineOption::line).toList());
        }
        CallEnd end = screen.hangUp(HANG_UP);
        if (recorded != null) {
            screen.out().println("recorded  " + recorded.join());
        }
        screen.out().println("call over " + CallScreen.describe(end));
        return end.how() == CallEnd.How.FAILED ? 1 : 0;
    }

    private StreamTarget target(Configuration configuration) {
        var stream = configuration.settings().audiostream();
        try {
            return StreamTarget.of(target != null ? target : stream.host() + ":" + stream.port());
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--target: " + wrong.getMessage());
        }
    }
}
