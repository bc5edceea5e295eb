package dev.parley.gateway.cli;

import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.run.Watcher;
import dev.parley.gateway.flow.test.Coverage;
import dev.parley.gateway.flow.test.Mismatch;
import dev.parley.gateway.flow.test.TestFile;
import dev.parley.gateway.flow.test.TestRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Plays tests of flows as calls, one after the other, and tells how they go.
 *
 * @param only tests whose name has this in it
 */
record CalledTests(
        Configuration configuration, ConfigurationOptions options, String only, TestTally tally, PrintWriter out) {

    /** A test and where it stands. */
    private record Chosen(String flow, TestFile file, TestFile.Test test) {

        @Override
        public String toString() {
            return flow + ": " + test.name();
        }
    }

    /**
     * Plays those of some flows, which must be in the configuration's folder.
     *
     * @return what of the flows was gone through
     */
    Coverage play(List<FlowFile> files) throws IOException, InterruptedException {
        List<String> flows = new ArrayList<>();
        List<Chosen> tests = new ArrayList<>();
        for (FlowFile file : files) {
            flows.add(file.in(configuration).name());
            tests.addAll(chosen(file));
        }
        if (tests.isEmpty()) {
            return new Coverage(List.of());
        }
        try (WireTests wires = start(flows)) {
            List<Program> programs = new ArrayList<>();
            for (FlowFile file : files) {
                programs.add(FlowFile.flows(file, wires.gateway().workshop())
                        .program(file.name())
                        .orElseThrow());
            }
            Coverage coverage = new Coverage(programs);
            for (int i = 0; i < tests.size(); i++) {
                out.print((i + 1) + " of " + tests.size() + "  " + tests.get(i) + " ");
                out.flush();
                play(tests.get(i), wires, coverage);
            }
            return coverage;
        }
    }

    /** The tests that can be played; tells of those that cannot. */
    private List<Chosen> chosen(FlowFile file) {
        List<Chosen> chosen = new ArrayList<>();
        TestFile tests = file.read();
        for (TestFile.Test test : tests.tests()) {
            if (test.name().contains(only)) {
                Chosen one = new Chosen(file.name(), tests, test);
                Optional<String> unfit = WireTests.unfit(configuration, tests, test);
                if (unfit.isEmpty()) {
                    chosen.add(one);
                } else {
                    tally.leavesOut(1);
                    out.println("not as a call  " + one + " (" + unfit.get() + ")");
                }
            }
        }
        return chosen;
    }

    private WireTests start(List<String> flows) throws IOException {
        try (Progress _ = Progress.of(out, "starting the gateway and its engines")) {
            return WireTests.start(options::load, flows, options.bundledPlugins(), List.of());
        }
    }

    private void play(Chosen one, WireTests wires, Watcher watcher) throws InterruptedException {
        long begun = System.nanoTime();
        Optional<Mismatch> wrong = outcome(one, wires, watcher);
        String took = Wording.seconds(Duration.ofNanos(System.nanoTime() - begun));
        out.println(wrong.isEmpty() ? " passed, " + took : " failed, " + took);
        wrong.ifPresentOrElse(tally::fails, tally::passes);
        out.flush();
    }

    private Optional<Mismatch> outcome(Chosen one, WireTests wires, Watcher watcher) throws InterruptedException {
        try (Progress _ = Progress.dots(out)) {
            TestRun.Result result = wires.play(one.flow(), one.file(), one.test(), watcher, _ -> {}, Optional.empty());
            return result.mismatch();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception broken) {
            // The next test may do better.
            String why = Objects.requireNonNullElse(broken.getMessage(), broken.toString());
            return Optional.of(new Mismatch(one.test().location(), one.test().name(), why, List.of()));
        }
    }
}
