package dev.parley.bench.load;

import dev.parley.bench.Project;
import dev.parley.bench.ResultFile;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench/load}: how much a gateway carries, and what each call costs. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Calls a gateway of its own with many callers, and measures what a call costs.",
            "",
            "Gateway, speech engines and callers are processes of their own; the gateway has processors to itself."
                    + " Everything stays on this machine and ends by itself.",
            ""
        })
final class Load implements Callable<Integer> {

    @Parameters(
            paramLabel = "WORK",
            description = "What is measured: ${COMPLETION-CANDIDATES}; default: all, one after the other.")
    private List<Work> works = new ArrayList<>();

    @Option(
            names = "--calls",
            paramLabel = "N,N",
            split = ",",
            description = "Calls at once, in place of the numbers that belong to the work.")
    private List<Integer> calls = new ArrayList<>();

    @Option(
            names = "--servers",
            paramLabel = "NAME,NAME",
            split = ",",
            description = "Only these of those that belong to the work: ${COMPLETION-CANDIDATES}.")
    private List<Server> servers = new ArrayList<>(List.of(Server.values()));

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1",
            description = "Measures all servers of a work so often, in turn, and tells the median, too; default: 1.")
    private int rounds = 1;

    @Option(names = "--json", paramLabel = "FILE", description = "Where it all goes; default: bench/target/load.json.")
    private Path json = Project.target().resolve("load.json");

    @Mixin
    private Place place = new Place();

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Load())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Files.createDirectories(json.toAbsolutePath().getParent());
        Files.createDirectories(place.work());
        List<Result> results = new ArrayList<>();
        List<Work> measured = works.isEmpty() ? List.of(Work.values()) : works;
        for (Work work : measured) {
            results.addAll(measure(work, out));
            // What comes next may fail.
            ResultFile.write(json, results);
            out.println();
        }
        for (Work work : measured) {
            for (Path chart : new Charts(work, results).write(Project.target())) {
                out.println("chart " + chart);
            }
        }
        out.println("all of it is in " + json);
        out.flush();
        return 0;
    }

    private List<Result> measure(Work work, PrintWriter out) throws Exception {
        out.println(work.title());
        out.println(Result.HEADING);
        if (work.behaviour() == Behaviour.ASK) {
            Question.make(place);
        }
        List<Server> available = new ArrayList<>();
        for (Server server : work.servers()) {
            if (servers.contains(server) && server.available(place, out)) {
                available.add(server);
            }
        }
        List<Result> all = new ArrayList<>();
        for (int count : calls.isEmpty() ? work.calls() : calls) {
            for (int round = 1; round <= rounds; round++) {
                List<Result> results = new ArrayList<>();
                for (Server server : available) {
                    Result result = new Run(place, work, server, count).measure();
                    results.add(result.against(results));
                    out.println(results.getLast().line());
                    out.flush();
                }
                all.addAll(results);
            }
            if (rounds > 1) {
                Result.medians(all, count).forEach(out::println);
                out.flush();
            }
        }
        return all;
    }
}
