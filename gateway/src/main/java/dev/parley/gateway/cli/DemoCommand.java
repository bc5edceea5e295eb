package dev.parley.gateway.cli;

import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.flow.run.Watcher;
import dev.parley.gateway.flow.test.TestFile;
import dev.parley.gateway.flow.test.TestRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
            "The call is the first test of the flow table-booking: a second voice speaks the caller's lines, the bot"
                    + " recognizes and answers them, and the web service answers as the test says, all in real time.",
        },
        footer = {"", "Exit code 0 only if the test passes."})
final class DemoCommand implements Callable<Integer> {

    private static final String FLOW = "table-booking";

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
        Configuration configuration = options.load();
        TestFile tests = tests(FlowFile.of(FLOW, configuration));
        TestFile.Test test = tests.tests().stream()
                .filter(it -> WireTests.unfit(configuration, tests, it).isEmpty())
                .findFirst()
                .orElseThrow(() -> new CommandFailedException(tests.file() + " has no test that can be called"));
        DemoScreen screen = new DemoScreen(out);
        try (WireTests wire = start(screen, out)) {
            TestRun.Result result = wire.play(FLOW, tests, test, Watcher.NONE, screen::callerSays, Optional.of(record));
            out.println("recording    " + record);
            out.println("result       "
                    + result.mismatch()
                            .map(wrong -> "not as it should be: " + wrong)
                            .orElse("as it should be: '" + test.name() + "' of " + FLOW));
            out.flush();
            return result.mismatch().isEmpty() ? 0 : 1;
        }
    }

    private WireTests start(DemoScreen screen, PrintWriter out) throws IOException {
        try (Progress _ = Progress.of(out, "starting the gateway and its engines")) {
            WireTests wire = WireTests.start(options::load, List.of(FLOW), options.bundledPlugins(), List.of(screen));
            out.println("gateway      gRPC on port " + wire.gateway().streamPort() + ", HTTP on port "
                    + wire.gateway().webPort());
            return wire;
        }
    }

    private static TestFile tests(FlowFile file) {
        if (!Files.exists(file.tests())) {
            throw new CommandFailedException("there is no " + file.tests());
        }
        return file.read();
    }
}
