package dev.parley.gateway.cli;

import dev.parley.gateway.Workshop;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.flow.FlowSet;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.run.FlowException;
import dev.parley.gateway.flow.test.Coverage;
import dev.parley.gateway.flow.test.Given;
import dev.parley.gateway.flow.test.TestFile;
import dev.parley.gateway.flow.test.TestRun;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description =
                "Plays the conversations of NAME.test.yaml as text, in virtual time, or as calls, and tells which do not come about.",
        footer = {"", "Exit code 0 only if all pass, and at least one was played."})
final class FlowTestCommand implements Callable<Integer> {

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "Flows by name, or their files; default: all flows of the configuration that have tests.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--test", paramLabel = "NAME", description = "Only tests whose name has this in it.")
    private String only = "";

    @Option(
            names = "--wire",
            description = "Plays them as calls to a gateway of its own, spoken and heard, in real time.")
    private boolean wire;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Configuration configuration = options.load();
        List<FlowFile> files = files(configuration);
        TestTally tally = new TestTally(out);
        Coverage coverage = wire
                ? new CalledTests(configuration, options, only, tally, out).play(files)
                : type(files, configuration, tally);
        if (tally.none()) {
            throw new CommandFailedException("there is no such test");
        }
        finish(tally, coverage, out);
        return tally.allPassed() ? 0 : 1;
    }

    /** What was not gone through is told only if all tests were to be played. */
    private void finish(TestTally tally, Coverage coverage, PrintWriter out) {
        if (only.isEmpty() && !coverage.missing().isEmpty()) {
            out.println("Not gone through:");
            coverage.missing().forEach(it -> out.println("  " + it));
        }
        out.println(tally.summary(wire ? "not played as a call" : "for calls alone")
                + (only.isEmpty() ? " " + coverage.summary() + "." : ""));
        out.flush();
    }

    private Coverage type(List<FlowFile> files, Configuration configuration, TestTally tally) throws FlowException {
        try (Workshop workshop = Workshop.open(configuration, options.bundledPlugins())) {
            List<Program> programs = new ArrayList<>();
            List<Played> played = new ArrayList<>();
            for (FlowFile file : files) {
                FlowSet flows = FlowFile.flows(file, workshop);
                Program program = flows.program(file.name()).orElseThrow();
                programs.add(program);
                played.add(new Played(file.read(), program, runner(file, flows, workshop)));
            }
            Coverage coverage = new Coverage(programs);
            for (Played one : played) {
                for (TestFile.Test test : chosen(one.tests(), tally)) {
                    one.runner()
                            .play(one.tests(), test, one.program(), coverage)
                            .mismatch()
                            .ifPresentOrElse(tally::fails, tally::passes);
                }
            }
            return coverage;
        }
    }

    private record Played(TestFile tests, Program program, TestRun runner) {}

    private List<TestFile.Test> chosen(TestFile file, TestTally tally) {
        Map<Boolean, List<TestFile.Test>> tests = file.tests().stream()
                .filter(test -> test.name().contains(only))
                .collect(Collectors.partitioningBy(test -> file.given(test).fits(Given.Way.TEXT)));
        tally.leavesOut(tests.getOrDefault(false, List.of()).size());
        return tests.getOrDefault(true, List.of());
    }

    private List<FlowFile> files(Configuration configuration) {
        List<FlowFile> files = new ArrayList<>();
        if (names.isEmpty()) {
            FlowFile.all(configuration).stream()
                    .filter(file -> Files.exists(file.tests()))
                    .forEach(files::add);
        }
        for (String name : names) {
            FlowFile file = FlowFile.of(name, configuration);
            if (!Files.exists(file.tests())) {
                throw new CommandFailedException(file.name() + " has no tests: there is no " + file.tests());
            }
            files.add(file);
        }
        return files;
    }

    private static TestRun runner(FlowFile file, FlowSet flows, Workshop workshop) {
        return new TestRun(
                workshop.flows().parts(file.name(), flows),
                workshop.flows().listening(file.name()),
                name -> workshop.flows()
                        .route(name)
                        .map(route -> route.written().to()));
    }
}
