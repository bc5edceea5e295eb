package dev.parley.gateway.cli;

import dev.parley.api.audio.AudioFormat;
import dev.parley.gateway.Gateway;
import dev.parley.gateway.carrier.BotTurns;
import dev.parley.gateway.carrier.CallRequest;
import dev.parley.gateway.carrier.CarrierSettings;
import dev.parley.gateway.carrier.PlatformCall;
import dev.parley.gateway.carrier.SimulatedCall;
import dev.parley.gateway.carrier.SimulatedCarrier;
import dev.parley.gateway.carrier.SimulatedPlatform;
import dev.parley.gateway.carrier.Voice;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.SimulatedCallerSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a gateway on free loopback ports and calls it as FreeClimb would: webhook, gRPC stream, status.",
            "",
            "The caller's lines (demo.yaml in the configuration's folder) are spoken by a second voice, recognized,"
                    + " answered by the routed dialog and heard again, in real time.",
        },
        footer = {"", "Exit code 0 only if every line brought the reply it should."})
final class DemoCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Events come on a thread of their own, perhaps after the caller has heard the words. */
    private static final Duration EVENTS = Duration.ofSeconds(5);

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Where the recording goes, stereo WAV, the caller left; default: ${DEFAULT-VALUE}.",
            defaultValue = "data/demo.wav")
    private Path record = Path.of("data/demo.wav");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Configuration configuration = options.load("audiostream.port=0", "web.port=0");
        DemoScript script = DemoScript.read(options.folder());
        DemoScreen screen = new DemoScreen(out);
        try (Gateway gateway = start(configuration, screen, out);
                SimulatedCarrier carrier = new SimulatedCarrier(CarrierSettings.DEFAULTS);
                SimulatedPlatform platform =
                        new SimulatedPlatform(carrier, OwnPlatform.account(configuration, gateway))) {
            SimulatedCallerSettings caller = configuration.settings().simulatedCaller();
            Voice voice =
                    new Voice(gateway.workshop().synthesizer(caller.synthesizer()), caller.voice(), caller.language());
            BotTurns turns = BotTurns.noticed(AudioFormat.MULAW_8K);
            PlatformCall call = platform.call(CallRequest.to(script.to()), turns);
            List<String> missing = converse(script, OwnPlatform.stream(call, PATIENCE), turns, voice, screen);
            report(missing, script, out);
            return missing.isEmpty() ? 0 : 1;
        }
    }

    private Gateway start(Configuration configuration, DemoScreen screen, PrintWriter out) throws Exception {
        try (Progress _ = Progress.of(out, "starting the gateway and its engines")) {
            Gateway gateway = Gateway.start(configuration, options.bundledPlugins(), List.of(screen));
            out.println("gateway      gRPC on port " + gateway.streamPort() + ", HTTP on port " + gateway.webPort());
            return gateway;
        }
    }

    /** Plays the caller's part; returns the lines that did not bring their reply. */
    private List<String> converse(DemoScript script, SimulatedCall call, BotTurns turns, Voice voice, DemoScreen screen)
            throws Exception {
        var recorded = call.record(record);
        List<String> missing = new ArrayList<>();
        BotTurns.@Nullable Turn turn = turns.next(PATIENCE);
        for (DemoScript.Line line : script.lines()) {
            if (turn == null || turn.callOver()) {
                missing.add(line.caller());
                continue;
            }
            int before = screen.botSaid().size();
            screen.callerSays(line.caller());
            call.speak(voice.speak(line.caller(), AudioFormat.MULAW_8K)).join();
            turn = turns.next(PATIENCE);
            if (!screen.said(before, line.bot(), EVENTS)) {
                missing.add(line.caller());
            }
        }
        call.hangUp();
        call.ended().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        recorded.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        return missing;
    }

    private void report(List<String> missing, DemoScript script, PrintWriter out) {
        out.println("recording    " + record);
        missing.forEach(it -> out.println("no reply     to: " + it));
        int answered = script.lines().size() - missing.size();
        out.println(
                "result       " + answered + " of " + script.lines().size() + " lines brought the reply they should");
        out.flush();
    }
}
