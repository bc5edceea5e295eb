package dev.parley.gateway.cli;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallInfo;
import dev.parley.gateway.Workshop;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.ConfigurationException;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.FlowSet;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.run.Outside;
import dev.parley.gateway.flow.run.Parts;
import dev.parley.gateway.flow.run.Runner;
import dev.parley.gateway.flow.test.Endings;
import dev.parley.gateway.flow.test.Given;
import dev.parley.gateway.flow.test.Stubs;
import dev.parley.gateway.flow.test.TestFile;
import dev.parley.gateway.flow.test.TestReader;
import dev.parley.gateway.flow.text.Ending;
import dev.parley.gateway.flow.text.TypedConversation;
import dev.parley.gateway.flow.text.VirtualTime;
import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Plays a flow in the terminal, at once and without audio: you type what the caller says.",
            "",
            "#123 are keys (#123# with the key # at the end), an empty line is silence, Ctrl-D hangs up.",
        },
        footer = {"", "Exit code 0 unless the flow is wrong or fails."})
final class FlowRunCommand implements Callable<Integer> {

    private static final String CALLER = "+15550009999";

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Parameters(paramLabel = "NAME", description = "The flow's name, or its file.")
    private String name = "";

    @Option(
            names = "--live",
            description =
                    "Asks web services really, and now is now; else they answer, and the call begins, as NAME.test.yaml says.")
    private boolean live;

    @Option(
            names = "--from",
            paramLabel = "NUMBER",
            description = "The calling number; default: as NAME.test.yaml says, or " + CALLER + ".")
    private String from = "";

    @Option(
            names = "--now",
            paramLabel = "DATE-TIME",
            description =
                    "When the call begins, such as 2026-11-20T10:00, in the flow's time zone; default: as NAME.test.yaml says, or now.")
    private @Nullable LocalDateTime now;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Configuration configuration = options.load();
        FlowFile file = FlowFile.of(name, configuration);
        try (Workshop workshop = Workshop.open(configuration, options.bundledPlugins())) {
            FlowSet flows = FlowFile.flows(file, workshop);
            Ending ending = play(file, flows.program(file.name()).orElseThrow(), flows, workshop);
            ending.failure().ifPresent(_ -> spec.commandLine().getErr().println(Endings.reason(ending)));
            return ending.failure().isPresent() ? 1 : 0;
        }
    }

    private Ending play(FlowFile file, Program program, FlowSet flows, Workshop workshop) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Given given = given(file);
        Parts parts = workshop.flows().parts(file.name(), flows);
        VirtualTime time = new VirtualTime(
                begins(given, program.flow().timeZone().orElse(parts.usual().zone())));
        parts = parts.withPresent(parts.present().withTime(time, time::pass));
        if (!live) {
            Stubs stubs = new Stubs(given, time::pass);
            Outside outside = parts.outside();
            parts = parts.withOutside(new Outside(stubs, stubs, outside.dialogs(), outside.transferring()));
        }
        boolean typed = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        TypedConversation conversation = new TypedConversation(
                info(file, given, workshop, time.instant()),
                workshop.flows().listening(file.name()),
                new ConcurrentHashMap<>(),
                time,
                new ConsoleCaller(in, out, !typed),
                new ConsoleScreen(out));
        return conversation.hold(new Runner(program, parts), "");
    }

    private Instant begins(Given given, ZoneId zone) {
        Optional<Instant> written = live ? Optional.empty() : given.begins(zone);
        return Optional.ofNullable(now)
                .map(it -> it.atZone(zone).toInstant())
                .or(() -> written)
                .orElseGet(Instant::now);
    }

    private CallInfo info(FlowFile file, Given given, Workshop workshop, Instant start) {
        String dialled = workshop.flows()
                .route(file.name())
                .map(route -> route.written().to())
                .orElse("");
        String caller = from.isEmpty() ? given.caller().orElse(CALLER) : from;
        return new CallInfo(
                "typed", given.dialled().orElse(dialled), caller, true, List.of(), AudioFormat.MULAW_8K, start);
    }

    /** What stands at the top of the tests' file, if there is one. */
    private static Given given(FlowFile file) {
        if (!Files.exists(file.tests())) {
            return Given.NOTHING;
        }
        Problems problems = new Problems();
        Given given =
                TestReader.read(file.tests(), problems).map(TestFile::given).orElse(Given.NOTHING);
        if (problems.count() > 0) {
            throw new ConfigurationException(problems.list());
        }
        return given;
    }
}
